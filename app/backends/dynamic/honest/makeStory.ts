import type { MethodChoice } from '../../backend.ts'
import type { SessionStatus } from '../../../model/session.ts'
import type { Chance } from '../../chance.ts'
import { makeAddress } from '../../honestWords.ts'
import { makeLanding, makeSource } from './makeCoin.ts'
import type { Fields, Source, Telling } from './writeFlow.ts'
import { writeFlow } from './writeFlow.ts'

/** One answer of a server, or those to the steps of a choice. For tests only. */
export type Step = {
  readonly flow: Fields
  readonly status: SessionStatus
  /** A choice of this page, and what each of its steps is answered with; `flow` is the last one. */
  readonly act?: { readonly choice: MethodChoice; readonly source: Fields; readonly quote: Fields }
  /** What is to be signed after it, in base units. */
  readonly units?: bigint | undefined
}

/** A flow as its server tells it. */
export type Story = { readonly flowId: string; readonly steps: readonly Step[] }

/** A word of a course: a choice, or the three axes and what the page makes of them. */
type Word =
  | 'choose'
  | 'again'
  | readonly [execution: string, settlement: string, risk: string, status: SessionStatus, failure?: string]

const fresh: Word = ['initiated', 'none', 'unknown', 'requires_payment_method']
const sent: Word = ['broadcasted', 'none', 'cleared', 'processing']
const confirmed: Word = ['source_confirmed', 'none', 'cleared', 'processing']
const moving: Word = ['source_confirmed', 'bridging', 'cleared', 'processing']
const done: Word = ['source_confirmed', 'completed', 'cleared', 'succeeded']
const courses: readonly (readonly Word[])[] = [
  [fresh, 'choose', sent, confirmed, moving, done],
  [fresh, fresh, 'choose', 'again', 'again', ['source_detected', 'none', 'cleared', 'processing'], moving, done],
  [fresh, 'choose', 'choose', sent, done],
  ['choose', sent, confirmed, confirmed],
  [fresh, 'choose', ['expired', 'none', 'pending', 'expired']],
  [fresh, 'choose', ['cancelled', 'none', 'review', 'cancelled']],
  [fresh, 'choose', sent, ['failed', 'none', 'cleared', 'failed']],
  [fresh, 'choose', sent, ['source_confirmed', 'failed', 'cleared', 'bounced', 'REFUND_INITIATED']],
  [fresh, 'choose', sent, ['source_confirmed', 'failed', 'cleared', 'failed', 'REFUND_FAILED']],
  [fresh, 'choose', ['quoted', 'none', 'review', 'requires_action'], 'choose', sent, done],
  [
    fresh,
    'choose',
    sent,
    ['broadcasted', 'none', 'blocked', 'processing'],
    ['in_orbit', 'routing', 'cleared', 'processing'],
    done,
  ],
]

/** Makes the story of a flow that an honest server may tell. */
export async function makeStory(chance: Chance): Promise<Story> {
  const target = makeLanding(chance)
  const facts = {
    ...{ flowId: `${chance.hex(8)}-f18f-457f-8804-${chance.hex(12)}`, target, to: makeAddress(chance, target.family) },
    isNewer: chance.oneIn(3),
  }
  const steps: Step[] = []
  let source: Source | undefined
  let version = 0
  let quote: Telling['quote']
  for (const word of chance.pick(courses)) {
    const isAct = word === 'choose' || word === 'again'
    if (word === 'choose') source = sameAddress(source, makeSender(chance))
    if (isAct) quote = { version: (version += 1), units: makeUnits(chance, source), isPrepared: true }
    if (isAct && source) steps.push(await chosen(chance, { ...facts, source, quote }))
    if (isAct) continue
    const [execution, settlement, risk, status, failure] = word
    const shown = execution === 'initiated' ? {} : { source, quote }
    const tell = () => writeFlow(chance, { ...facts, execution, settlement, risk, failure, ...shown })
    steps.push({ flow: await tell(), status })
    // A poll that brings nothing new, spelled anew.
    if (chance.oneIn(2)) steps.push({ flow: await tell(), status })
  }
  return { flowId: facts.flowId, steps }
}

/** The same coin again is the same address: it lasts for as long as the flow. */
function sameAddress(last: Source | undefined, next: Source): Source {
  const isSame = last?.type === next.type && last.coin === next.coin
  return isSame ? { ...next, receiver: last.receiver } : next
}

/** How much is asked for: of a dollar what the flow is for and what it costs, of another coin anything. */
function makeUnits(chance: Chance, source: Source | undefined): bigint {
  const { symbol, decimals } = source?.coin ?? { symbol: '', decimals: 0 }
  if (!/^USD[CT]$/.test(symbol)) return 1n + BigInt(chance.below(10 ** 9))
  const cents = 2_500n + BigInt(chance.below(240))
  return 1n + (cents * 10n ** BigInt(decimals)) / 100n
}

function makeSender(chance: Chance): Source {
  const type = chance.pick(['wallet', 'deposit_address', 'exchange'] as const)
  const coin = makeSource(chance, type === 'wallet' ? ['evm', 'solana'] : ['evm', 'tron', 'solana'])
  const { family } = coin
  return { type, coin, account: makeAddress(chance, family), receiver: makeAddress(chance, family) }
}

type Chosen = Pick<Telling, 'flowId' | 'target' | 'to' | 'isNewer'> & { source: Source; quote: Telling['quote'] }

/** A choice of this page; of a coin that it does not list, one that another page made. */
async function chosen(chance: Chance, { quote, ...facts }: Chosen): Promise<Step> {
  const { source } = facts
  const on = { ...facts, settlement: 'none', risk: chance.pick(['unknown', 'pending', 'cleared']) }
  const priced = quote && { ...quote, isPrepared: false }
  const attached = await writeFlow(chance, { ...on, execution: 'source_attached' })
  if (source.type === 'exchange') {
    const act = { choice: { kind: 'redirect', page: 'coinbase' }, source: attached, quote: attached } as const
    return { flow: attached, status: 'waiting_payment', act }
  }
  const quoted = await writeFlow(chance, { ...on, execution: 'quoted', quote: priced })
  const isWallet = source.type === 'wallet'
  const flow = isWallet ? await writeFlow(chance, { ...on, execution: 'signing', quote, risk: 'cleared' }) : quoted
  const choice = choiceOf(source)
  if (!choice) return { flow, status: 'waiting_payment' }
  return {
    flow,
    status: 'waiting_payment',
    act: { choice, source: attached, quote: quoted },
    units: isWallet ? quote?.units : undefined,
  }
}

function choiceOf({ type, coin: { asset }, account }: Source): MethodChoice | undefined {
  if (!asset) return undefined
  return type === 'wallet' ? { kind: 'sign', asset, account } : { kind: 'transfer', asset }
}
