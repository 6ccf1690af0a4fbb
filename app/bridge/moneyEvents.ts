import type { SentTransfer } from '../session/journal.ts'
import type { Session, Transaction } from '../model/session.ts'
import type { EventData } from './messages.ts'
import { toPublicSession, toPublicTransaction } from './toPublic.ts'

/** The events that tell a host what became of the money. */
export type MoneyEvent = {
  [Type in MoneyEventType]: { readonly type: Type; readonly data: EventData[Type] }
}[MoneyEventType]
type MoneyEventType =
  | 'payment.detected'
  | 'payment.completed'
  | 'payment.bounced'
  | 'payment.expired'
  | 'payment.failed'
  | 'payment.cancelled'

/** Gives the events that are true of a session, in the order in which a host must hear them. */
export function moneyEvents(session: Session, sent: SentTransfer | undefined): readonly MoneyEvent[] {
  const view = toPublicSession(session)
  const source: Transaction | undefined = session.sourceTransfer ?? sent
  const detected: MoneyEvent = {
    type: 'payment.detected',
    data: { session: view, source: toPublicTransaction(session.route?.asset, source) },
  }
  switch (session.status) {
    case 'processing':
      return isReceived(session) ? [detected] : []
    case 'succeeded':
      return [
        detected,
        {
          type: 'payment.completed',
          data: { session: view, delivery: toPublicTransaction(session.target.asset, session.delivery) },
        },
      ]
    case 'bounced':
      return [
        detected,
        {
          type: 'payment.bounced',
          data: { session: view, code: 'bounced', message: 'The payment could not be delivered and went back.' },
        },
      ]
    case 'expired':
      return [
        { type: 'payment.expired', data: { session: view, code: 'expired', message: 'No payment arrived in time.' } },
      ]
    case 'failed':
      return [
        {
          type: 'payment.failed',
          data: { session: view, code: session.issue ?? 'failed', message: 'The payment failed.' },
        },
      ]
    case 'cancelled':
      return [
        {
          type: 'payment.cancelled',
          data: { session: view, code: 'cancelled', message: 'The payment was cancelled.' },
        },
      ]
    case 'requires_payment_method':
    case 'requires_action':
    case 'waiting_payment':
      return []
  }
}

/** A bank payment is looked at before its money is there, too: only what was received was detected. */
function isReceived({ bank }: Session): boolean {
  return !/awaiting|pending|review/.test(bank?.stage ?? '')
}
