import type { Clock } from '../../clock.ts'
import type { Store } from '../store.ts'
import { createDepositSessions, type DepositSessions } from './createDepositSessions.ts'
import { createPayments, type Payments } from './createPayments.ts'
import { createWidgets, type Widgets } from './createWidgets.ts'
import type { DepositEvent, DepositSession } from './model.ts'

/**
 * The book of payments straight to merchants: nothing is delivered, and no address tells whose a payment is. The ledger's
 * sessions have addresses of their own; these share one.
 */
export type MerchantBook = {
  widgets: Widgets
  sessions: DepositSessions
  payments: Payments
  /** Ends a session that waits or whose payment is not final; gives whether it could. */
  cancel(session: DepositSession): boolean
  /** Calls back with each event a merchant is told of. */
  onEvent(listener: (event: DepositEvent) => void): void
}

/** Creates the book over what the store remembers. Each change and what is told of it is one line of the journal. */
export function createMerchantBook(store: Store, clock: Clock, delayMs: (sessionId: string) => number): MerchantBook {
  const listeners: ((event: DepositEvent) => void)[] = []
  const tell = (event: DepositEvent) => {
    for (const listener of listeners) listener(event)
  }
  const widgets = createWidgets(store.widget)
  const sessions = createDepositSessions(store.depositSession, clock, tell)
  const payments = createPayments({ table: store.payment, clock, widgets, sessions, delayMs, tell })
  const { create, read, open, change, expireDue } = sessions
  const { takeIn, settle, refunded } = payments
  const together = <Input extends unknown[], Result>(task: (...input: Input) => Result) => {
    return (...input: Input) => store.together(() => task(...input))
  }
  return {
    widgets,
    sessions: {
      create: together(create),
      read: together(read),
      open: together(open),
      change: together(change),
      expireDue: together(expireDue),
    },
    payments: { ...payments, takeIn: together(takeIn), settle: together(settle), refunded: together(refunded) },
    onEvent: (listener) => void listeners.push(listener),
    cancel: together((session: DepositSession) => {
      if (session.status !== 'CREATED' && session.status !== 'PENDING') return false
      change(session, { status: 'EXPIRED' })
      return true
    }),
  }
}
