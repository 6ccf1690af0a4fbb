import type { SessionStatus } from './session.ts'

const all = [
  'requires_payment_method',
  'requires_action',
  'waiting_payment',
  'processing',
  'succeeded',
  'bounced',
  'expired',
  'failed',
  'cancelled',
] as const

/**
 * Where each status may go, besides to stay, over all backends: before a payment is seen, anywhere. Money can arrive after
 * `expired`; nothing else follows an end. `processing` may fall back to `waiting_payment` when the chain drops a transfer,
 * and to `requires_action` when a review asks for something.
 */
export const next = {
  requires_payment_method: all,
  requires_action: all,
  waiting_payment: all,
  processing: ['requires_action', 'waiting_payment', 'succeeded', 'bounced', 'failed', 'cancelled'],
  expired: ['processing', 'succeeded', 'bounced'],
  succeeded: [],
  bounced: [],
  failed: [],
  cancelled: [],
} as const satisfies Record<SessionStatus, readonly SessionStatus[]>

/** Tells whether a session may move from one status to another; it may always stay. */
export function mayFollow(from: SessionStatus, to: SessionStatus): boolean {
  return from === to || (next[from] as readonly SessionStatus[]).includes(to)
}
