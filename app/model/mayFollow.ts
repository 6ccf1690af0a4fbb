import type { SessionStatus } from './session.ts'

/**
 * Where each status may go, over all backends. Money can arrive after `expired`; nothing else follows an end.
 * `processing` may fall back to `waiting_payment` when the chain drops a transfer, and to `requires_action` when a
 * review asks for something.
 */
export const next = {
  requires_payment_method: [
    'requires_payment_method',
    'requires_action',
    'waiting_payment',
    'processing',
    'succeeded',
    'bounced',
    'expired',
    'failed',
    'cancelled',
  ],
  requires_action: [
    'requires_action',
    'requires_payment_method',
    'waiting_payment',
    'processing',
    'succeeded',
    'bounced',
    'expired',
    'failed',
    'cancelled',
  ],
  waiting_payment: [
    'waiting_payment',
    'requires_payment_method',
    'requires_action',
    'processing',
    'succeeded',
    'bounced',
    'expired',
    'failed',
    'cancelled',
  ],
  processing: ['processing', 'waiting_payment', 'requires_action', 'succeeded', 'bounced', 'failed', 'cancelled'],
  expired: ['expired', 'processing', 'succeeded', 'bounced'],
  succeeded: ['succeeded'],
  bounced: ['bounced'],
  failed: ['failed'],
  cancelled: ['cancelled'],
} as const satisfies Record<SessionStatus, readonly SessionStatus[]>

/** Tells whether a session may move from one status to another. */
export function mayFollow(from: SessionStatus, to: SessionStatus): boolean {
  return (next[from] as readonly SessionStatus[]).includes(to)
}
