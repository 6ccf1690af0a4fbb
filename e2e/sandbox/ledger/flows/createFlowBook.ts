import type { ChainId } from '../../chains/network.ts'
import type { Scan } from '../../chains/watcher.ts'
import type { Clock } from '../../clock.ts'
import type { Sessions } from '../sessions.ts'
import type { Store } from '../store.ts'
import { directFlowOf } from './directFlowOf.ts'
import { isOver, isUnpaid, type Flow, type FlowAxis, type FlowEvent } from './model.ts'

/** What is asked of a new flow; the book adds the rest. */
export type NewFlow = Pick<
  Flow,
  'id' | 'environmentId' | 'mode' | 'amount' | 'currency' | 'memo' | 'returnUrl' | 'variant' | 'wishes'
> & { lifeMs: number }

export type FlowBook = {
  create(wanted: NewFlow): Flow
  /** Reads a flow as it is now: an unpaid one past its time is expired. */
  read(id: string): Flow | undefined
  /** Gives the flows that have not come to an end. */
  open(): Flow[]
  /** Changes a flow; each state that is new is told. One that comes to its end unpaid takes no money any more. */
  change(flow: Flow, to: Partial<Flow>): Flow
  /** Expires whatever is unpaid past its time. */
  expireDue(): void
  /** Takes in one look at a chain: what went straight to a receiver. */
  takeIn(chainId: ChainId, scan: Pick<Scan, 'transfers' | 'voidAbove'>): void
  /** Calls back with each change that a host's server is told of. */
  onEvent(listener: (event: FlowEvent) => void): void
}

const axes: readonly FlowAxis[] = ['execution', 'settlement', 'risk']

/** Creates the book of flows over what the store remembers. */
export function createFlowBook(store: Store, clock: Clock, sessions: Sessions): FlowBook {
  const listeners: ((event: FlowEvent) => void)[] = []
  const openIds = new Set([...store.flow.all()].filter((flow) => !isOver(flow)).map(({ id }) => id))
  const put = (flow: Flow) => {
    if (isOver(flow)) openIds.delete(flow.id)
    else openIds.add(flow.id)
    return store.flow.put(flow)
  }
  const change: FlowBook['change'] = (flow, to) =>
    store.together(() => {
      const changed = put({ ...flow, ...to, updatedAt: clock.now() })
      // What arrives from now on goes back: the ledger's session waits for nothing any more.
      if (changed.execution === 'cancelled' || changed.execution === 'expired')
        sessions.setStatus(store.session.need(flow.id), 'expired')
      for (const axis of axes)
        if (changed[axis] !== flow[axis]) for (const listener of listeners) listener({ axis, flow: changed })
      return changed
    })
  const isPaid = ({ id, directPayment }: Flow) => directPayment !== null || store.session.need(id).leadId !== null
  const expire = (flow: Flow) =>
    isUnpaid(flow) && clock.now() >= flow.expiresAt && !isPaid(flow)
      ? change(flow, { execution: 'expired', token: null })
      : flow
  const open = () => [...openIds].map((id) => store.flow.need(id))
  return {
    change,
    open,
    create: (wanted) => put(newFlow(wanted, clock.now())),
    read(id) {
      const flow = store.flow.get(id)
      return flow && expire(flow)
    },
    expireDue: () => open().forEach(expire),
    takeIn(chainId, { transfers, voidAbove }) {
      const kept = new Set(transfers.map(({ id }) => id))
      for (const flow of open()) {
        const { directPayment, source } = flow
        if (!directPayment || voidAbove === null || source?.chainId !== chainId.split(':')[1]) continue
        if (directPayment.block > voidAbove && !kept.has(directPayment.id)) put({ ...flow, directPayment: null })
      }
      for (const transfer of transfers) {
        const flow = directFlowOf(store, open(), transfer)
        const { id, hash, block, units } = transfer
        if (flow) put({ ...flow, directPayment: { id, hash, block, units } })
      }
    },
    onEvent: (listener) => void listeners.push(listener),
  }
}

function newFlow({ lifeMs, ...wanted }: NewFlow, now: number): Flow {
  return {
    ...wanted,
    execution: 'initiated',
    settlement: 'none',
    risk: 'unknown',
    createdAt: now,
    updatedAt: now,
    expiresAt: now + lifeMs,
    token: null,
    source: null,
    quote: null,
    quoteVersion: 0,
    txHash: null,
    settlementTxHash: null,
    confirmations: null,
    broadcastedAt: null,
    sourceConfirmedAt: null,
    completedAt: null,
    failure: null,
    directPayment: null,
    riskSource: null,
    riskRefusals: 0,
  }
}
