import type { ChainId } from '../../chains/network.ts'
import type { Transfer } from '../../chains/transfer.ts'
import type { Scan } from '../../chains/watcher.ts'
import type { Clock } from '../../clock.ts'
import type { Table } from '../store.ts'
import type { DepositSessions } from './createDepositSessions.ts'
import type { Widgets } from './createWidgets.ts'
import { matchPayment } from './matchPayment.ts'
import type { DepositEvent, Payment } from './model.ts'

export type Payments = {
  get(id: string): Payment | undefined
  /** Gives all payments to a widget's merchant, oldest first. */
  ofWidget(widgetId: string): Payment[]
  /** Gives the payments that are on a chain and not final. */
  seen(): Payment[]
  /** Takes in one look at a chain. */
  takeIn(chainId: ChainId, scan: Pick<Scan, 'transfers' | 'voidAbove'>): void
  /**
   * Makes a payment final and judges its session by it: exact, too little or too much. One that is nobody's, or whose
   * session does not wait for it any more, is told as unmatched.
   */
  settle(payment: Payment, isFailed: boolean): void
  /** Remembers that a session's payment was paid back. */
  refunded(payment: Payment, hash: string): void
}

export type PaymentOptions = {
  table: Table<Payment>
  clock: Clock
  widgets: Widgets
  sessions: DepositSessions
  /** How long a payment of a session stays pending at least. */
  delayMs: (sessionId: string) => number
  tell: (event: DepositEvent) => void
}

/** Creates the part of the book that holds what arrived at merchants' addresses, and whose it is. */
export function createPayments({ table, clock, widgets, sessions, delayMs, tell }: PaymentOptions): Payments {
  const seenIds = new Set([...table.all()].filter(({ stage }) => stage === 'seen').map(({ id }) => id))
  const put = (payment: Payment) => {
    if (payment.stage === 'seen') seenIds.add(payment.id)
    else seenIds.delete(payment.id)
    return table.put(payment)
  }
  const seen = () => [...seenIds].map((id) => table.need(id))
  const sessionOf = ({ sessionId }: Payment) => (sessionId === null ? undefined : sessions.read(sessionId))

  const drop = (payment: Payment) => {
    put({ ...payment, stage: 'dropped', sessionId: null })
    const session = sessionOf(payment)
    if (session?.paymentId !== payment.id) return
    sessions.change(session, { status: session.status === 'PENDING' ? 'CREATED' : session.status, paymentId: null })
  }
  const record = (transfer: Transfer) => {
    const widget = widgets.at(transfer.chainId, transfer.to)
    if (!widget || transfer.units === 0n) return
    const known = table.get(transfer.id)
    if (known && known.stage !== 'dropped') {
      if (known.block !== transfer.block) put({ ...known, block: transfer.block })
      return
    }
    const session = matchPayment(transfer, sessions.open())
    const sessionId = session?.id ?? null
    const readyAt = clock.now() + (session ? delayMs(session.id) : 0)
    put({ ...transfer, widgetId: widget.id, sessionId, stage: 'seen', readyAt, refundHash: null })
    if (session) sessions.change(session, { status: 'PENDING', paymentId: transfer.id })
  }

  return {
    get: table.get,
    seen,
    ofWidget: (widgetId) => [...table.all()].filter((payment) => payment.widgetId === widgetId),
    takeIn(chainId, { transfers, voidAbove }) {
      const kept = new Set(transfers.map(({ id }) => id))
      const isVoid = ({ block }: Payment) => voidAbove !== null && block > voidAbove
      for (const payment of seen())
        if (payment.chainId === chainId && isVoid(payment) && !kept.has(payment.id)) drop(payment)
      for (const transfer of transfers) record(transfer)
    },
    settle(payment, isFailed) {
      const session = sessionOf(payment)
      const isTaken = session?.status === 'PENDING' && session.paymentId === payment.id
      const final = put({ ...payment, stage: 'final', sessionId: isTaken ? session.id : null })
      if (!isTaken) return tell({ type: 'unmatched', payment: final })
      const status = isFailed ? 'FAILED' : outcome(payment.units, session.units)
      const isPaid = status === 'CONFIRMED' || status === 'OVERPAID'
      sessions.change(session, { status, confirmedAt: isPaid ? clock.now() : null })
    },
    refunded(payment, hash) {
      put({ ...payment, refundHash: hash })
      const session = sessionOf(payment)
      if (session) sessions.change(session, { status: 'REFUNDED' })
    },
  }
}

function outcome(paid: bigint, asked: bigint) {
  if (paid === asked) return 'CONFIRMED'
  return paid < asked ? 'UNDERPAID' : 'OVERPAID'
}
