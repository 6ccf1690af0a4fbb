import type { Chance } from '../../chance.ts'
import { makeAddress } from '../../honestWords.ts'
import { makeLanding, makeSource } from './makeCoin.ts'
import type { Story } from './makeStory.ts'
import type { Fields, Source, Telling } from './writeFlow.ts'
import { writeFlow } from './writeFlow.ts'

type Truth = { readonly chance: Chance; readonly telling: Telling & { readonly source: Source } }
type Lie = (truth: Truth) => Promise<Fields>

const instead =
  (change: (truth: Truth) => Partial<Telling>): Lie =>
  (truth) =>
    writeFlow(truth.chance, { ...truth.telling, ...change(truth) })
/** Tells the truth about another address: the text as it is. */
const at =
  (depositAddress: (truth: Truth) => string): Lie =>
  async (truth) => ({ ...(await writeFlow(truth.chance, truth.telling)), depositAddress: depositAddress(truth) })

/** What a server, or somebody between it and the page, may say against what it said before. */
const contradictions: Record<string, Lie> = {
  'another address of the same source': instead(({ chance, telling: { source } }) => ({
    source: { ...source, receiver: makeAddress(chance, source.coin.family) },
  })),
  'another flow': instead(() => ({ flowId: 'other' })),
  'another target address': instead(({ chance, telling }) => ({ to: makeAddress(chance, telling.target.family) })),
  'another target coin': instead(({ chance, telling }) => ({
    target: { ...telling.target, token: makeAddress(chance, telling.target.family) },
  })),
}

/** What contradicts itself in one answer. */
const falsehoods: Record<string, Lie> = {
  'an address that lacks a letter': at(({ telling }) => telling.source.receiver.slice(0, -12)),
  'the coin’s own contract': at(({ telling }) => telling.source.coin.token),
  nobody: at(() => `0x${'0'.repeat(40)}`),
  'an address of another family': at(({ chance, telling }) =>
    makeAddress(chance, telling.source.coin.family === 'tron' ? 'evm' : 'tron'),
  ),
}

const lies: Record<string, Lie> = { ...contradictions, ...falsehoods }

/** The names of all lies. */
export const lieNames = Object.keys(lies)

/** Makes the story of a server that tells the truth, for a while or not at all, and then lies. For tests only. */
export async function makeLie(name: string, chance: Chance): Promise<Story> {
  const target = makeLanding(chance)
  const coin = makeSource(chance, ['evm', 'tron', 'solana'])
  const { family } = coin
  const source: Source = { type: 'deposit_address', coin, account: '', receiver: makeAddress(chance, family) }
  const telling = {
    ...{ flowId: chance.hex(32), target, to: makeAddress(chance, target.family), isNewer: false },
    ...{ execution: 'quoted', settlement: 'none', risk: 'cleared', source },
    quote: { version: 1, units: 25n, isPrepared: false },
  }
  const lie = await lies[name]!({ chance, telling })
  const step = (flow: Fields) => ({ flow, status: 'waiting_payment' as const })
  return {
    flowId: telling.flowId,
    steps: [step(await writeFlow(chance, telling)), { ...step(lie), status: 'processing' }],
  }
}
