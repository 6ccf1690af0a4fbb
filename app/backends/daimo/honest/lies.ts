import type { Chance } from '../../chance.ts'
import type { HonestFamily } from '../../honestWords.ts'
import { makeAddress } from '../../honestWords.ts'
import { makeCoin } from './makeCoin.ts'
import type { Story, Telling } from './makeStory.ts'
import { tellSession } from './makeStory.ts'
import type { Fields, Way } from './writeMethod.ts'

type Truth = { readonly chance: Chance; readonly telling: Telling & { readonly way: Way } }
type Lie = (truth: Truth) => Promise<Fields>

const instead =
  (change: (truth: Truth) => Partial<Telling>): Lie =>
  (truth) =>
    tellSession(truth.chance, { ...truth.telling, ...change(truth) })
/** Tells the truth about another receiver: the text as it is, without another spelling. */
const asReceiver =
  (type: Way['type'], receiverAddress: (truth: Truth) => string): Lie =>
  async (truth) => {
    const { chance, telling } = truth
    const way = { ...telling.way, type, receiver: makeAddress(chance, familyOf({ ...telling.way, type })) }
    const told = await tellSession(chance, { ...telling, way })
    return { ...told, paymentMethod: { ...(told['paymentMethod'] as Fields), receiverAddress: receiverAddress(truth) } }
  }

const familyOf = ({ type }: Way): HonestFamily => (type === 'tron' ? 'tron' : 'evm')

/** What a server, or somebody between it and the page, may say against what it said before. */
const contradictions: Record<string, Lie> = {
  'another receiver of the same payment method': instead(({ chance, telling: { way } }) => ({
    way: { ...way, receiver: makeAddress(chance, familyOf(way)) },
  })),
  'another session': instead(() => ({ sessionId: 'other' })),
  'another target address': instead(({ chance, telling }) => ({ to: makeAddress(chance, telling.target.family) })),
  'another target coin': instead(({ chance }) => ({
    target: { ...makeCoin(chance, 'evm'), tokenAddress: `0x${chance.hex(40)}` },
  })),
  'another locked amount': instead(() => ({ amountUnits: '26' })),
}

/** What contradicts itself in one answer. */
const falsehoods: Record<string, Lie> = {
  'an EVM receiver that lacks a digit': asReceiver('evm', ({ chance }) => `0x${chance.hex(39)}`),
  'an EVM receiver with a wrong checksum': asReceiver('evm', () => '0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed'),
  'a token as EVM receiver': asReceiver('evm', () => '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913'),
  'nobody as EVM receiver': asReceiver('evm', () => `0x${'0'.repeat(40)}`),
  'a Tron address as EVM receiver': asReceiver('evm', ({ chance }) => makeAddress(chance, 'tron')),
  'a Tron receiver with a wrong checksum': asReceiver('tron', ({ chance }) => {
    const address = makeAddress(chance, 'tron')
    return address.slice(0, -1) + (address.endsWith('2') ? '3' : '2')
  }),
  'the token as Tron receiver': asReceiver('tron', () => 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'),
  'an EVM address as Tron receiver': asReceiver('tron', ({ chance }) => `0x${chance.hex(40)}`),
}

const lies: Record<string, Lie> = { ...contradictions, ...falsehoods }

/** The names of all lies. */
export const lieNames = Object.keys(lies)

/** Makes the story of a server that tells the truth, for a while or not at all, and then lies. */
export async function makeLie(name: string, chance: Chance): Promise<Story> {
  const sessionId = chance.hex(32)
  const target = makeCoin(chance, 'evm')
  const type = chance.pick(['evm', 'tron'] as const)
  const way = { type, createdAt: 1_784_000_010, receiver: makeAddress(chance, type) }
  const facts = { sessionId, status: 'waiting_payment', target, to: makeAddress(chance, 'evm'), amountUnits: '25' }
  const telling = { ...facts, way, sent: undefined }
  const before = name in contradictions ? [await tellSession(chance, telling)] : []
  const told = [...before, await lies[name]!({ chance, telling })]
  return {
    sessionId,
    answers: told.map((session) => ({ session, way, isOwnAct: false, isLate: false })),
    ...{ options: [], payable: 0 },
  }
}
