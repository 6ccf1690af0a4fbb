import type { Chain } from './chains/chain.ts'
import type { ChainId } from './chains/network.ts'
import { assetOf } from './chains/networks.ts'
import type { Clock } from './clock.ts'
import { arrivalOf, type Arrival } from './ledger/flows/arrivalOf.ts'
import type { FlowBook } from './ledger/flows/createFlowBook.ts'
import { isUnpaid, type Flow, type SettlementState } from './ledger/flows/model.ts'
import type { Ledger } from './ledger/ledger.ts'
import { executionFailed } from './relayer.ts'

export type AdvanceOptions = {
  ledger: Ledger
  flows: FlowBook
  chains: ReadonlyMap<ChainId, Chain>
  clock: Clock
}

/** Takes every flow one state further, where what happened on the chains says so. */
export async function advanceFlows(options: AdvanceOptions): Promise<void> {
  for (const flow of options.flows.open()) await advanceOne(options, flow)
}

async function advanceOne(options: AdvanceOptions, flow: Flow): Promise<void> {
  const { flows, ledger } = options
  const arrival = arrivalOf(ledger, flow)
  const to = arrival ? await onward(options, flow, arrival) : await without(options, flow)
  // The chain was asked in between, and a request or a reorg may have moved the flow.
  if (to && ledger.store.flow.need(flow.id) === flow) flows.change(flow, to)
}

/** A flow whose money is not there: not yet, not any more, or its transaction failed. */
async function without({ chains }: AdvanceOptions, flow: Flow): Promise<Partial<Flow> | undefined> {
  const { execution, txHash, broadcastedAt } = flow
  if (execution === 'source_detected' || execution === 'source_confirmed') {
    const before = broadcastedAt !== null ? 'broadcasted' : flow.quote ? 'quoted' : 'source_attached'
    const seen = { confirmations: null, sourceConfirmedAt: null, settlement: 'none' } as const
    return { ...seen, execution: before, txHash: broadcastedAt === null ? null : txHash }
  }
  if (execution !== 'broadcasted' || txHash === null) return undefined
  for (const chain of chains.values()) {
    const found = await chain.findTransaction(txHash)
    if (found?.failed) return failed('TRANSACTION_REVERTED', 'The source transaction failed on its chain', 'execution')
  }
  return undefined
}

async function onward(options: AdvanceOptions, flow: Flow, arrival: Arrival): Promise<Partial<Flow> | undefined> {
  if (isUnpaid(flow) && !isSeenUntold(options, flow)) return undefined
  if (isUnpaid(flow) || flow.execution === 'broadcasted')
    return { execution: 'source_detected', txHash: flow.txHash ?? arrival.hash, confirmations: 0 }
  if (flow.execution === 'source_detected') return confirm(options, flow, arrival)
  return settle(options, flow, arrival)
}

/** A wallet's payment is looked for once it is told; without that word only the end of the flow's time finds it. */
function isSeenUntold({ clock }: AdvanceOptions, { source, expiresAt }: Flow): boolean {
  return source?.type !== 'wallet' || clock.now() >= expiresAt
}

async function confirm(options: AdvanceOptions, flow: Flow, arrival: Arrival): Promise<Partial<Flow> | undefined> {
  const { chains, clock } = options
  const chain = chains.get(arrival.chainId)
  if (!chain) return undefined
  const blocks = (await chain.head()) - arrival.block + 1n
  const { confirmations } = chain.network
  if (blocks >= confirmations)
    return { execution: 'source_confirmed', confirmations: Number(confirmations), sourceConfirmedAt: clock.now() }
  return Number(blocks) === flow.confirmations ? undefined : { confirmations: Number(blocks) }
}

function settle(options: AdvanceOptions, flow: Flow, arrival: Arrival): Partial<Flow> | undefined {
  const { clock } = options
  if (arrival.stage === 'kept') {
    const isTold = flow.wishes.direct === 'completed' && flow.completedAt === null
    return isTold ? { completedAt: clock.now() } : undefined
  }
  if (arrival.settlement?.refundReason === executionFailed)
    return failed('EXECUTION_FAILED', 'The payment could not be executed', 'execution')
  if (arrival.stage === 'refunding') return failed(flow.wishes.failure, failureWords[flow.wishes.failure], 'settlement')
  const legs = legsOf(options, flow, arrival)
  const next = legs[legs.indexOf(flow.settlement) + 1]
  if (next === undefined || (next === 'settling' && arrival.stage === 'waiting')) return undefined
  if (next !== 'completed') return { settlement: next }
  if (arrival.stage !== 'delivered') return undefined
  return { settlement: next, settlementTxHash: arrival.deliveryHash, completedAt: clock.now() }
}

/** What a delivery goes through: a bridge between chains, a swap between coins. */
function legsOf({ ledger }: AdvanceOptions, { id }: Flow, { chainId, settlement }: Arrival): SettlementState[] {
  const { target } = ledger.store.session.need(id)
  const from = assetOf(chainId, settlement?.asset ?? target.asset)
  const bridges = chainId !== target.chainId
  const swaps = from.symbol !== assetOf(target.chainId, target.asset).symbol
  return [
    'none',
    'routing',
    ...(bridges ? (['bridging'] as const) : []),
    ...(swaps ? (['swapping'] as const) : []),
    'settling',
    'completed',
  ]
}

const failureWords = {
  REFUND_INITIATED: 'The payment could not be delivered; a refund was started',
  REFUND_FAILED: 'The payment could not be delivered, and its refund failed',
  SETTLEMENT_FAILED: 'The payment could not be delivered',
}

function failed(code: string, message: string, stage: 'execution' | 'settlement'): Partial<Flow> {
  const failure = { code, message, category: 'provider', stage, retryable: false }
  return stage === 'execution' ? { execution: 'failed', failure } : { settlement: 'failed', failure }
}
