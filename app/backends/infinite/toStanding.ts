import type { Issue, SessionStatus } from '../../model/session.ts'
import type { Stage } from '../../model/ramp.ts'
import type { Place } from '../reader.ts'
import { textAt } from './wire.ts'

/** Where a transfer stands in our words. `identity`: the customer's identity has to be looked at again before it goes on. */
export type Standing = {
  readonly status: Exclude<SessionStatus, 'requires_action'>
  readonly issue?: Issue
  readonly asksIdentity?: true
}

const standings: Readonly<Record<string, Standing>> = {
  PENDING: { status: 'waiting_payment' },
  AWAITING_FUNDS: { status: 'waiting_payment' },
  IN_REVIEW: { status: 'processing', issue: 'review' },
  PROCESSING: { status: 'processing' },
  COMPLETED: { status: 'succeeded' },
  FAILED: { status: 'failed' },
  CANCELLED: { status: 'cancelled' },
}

/**
 * Gives where a transfer stands: by its status alone, but for two stages. Nothing for a status that the page does not
 * know.
 */
export function toStanding(transfer: Place): Standing | undefined {
  const word = transfer.at('status').text(64).toUpperCase()
  const standing = Object.hasOwn(standings, word) ? standings[word] : undefined
  const stage = stageWord(transfer)
  if (!standing) return undefined
  const isOver = /^(?:succeeded|failed|cancelled)$/.test(standing.status)
  if (isOver) return stage === 'refunded' ? { status: 'bounced' } : standing
  return stage === 'kyc_required' ? { ...standing, asksIdentity: true } : standing
}

const stages: Readonly<Record<string, Stage>> = {
  awaiting_funds: 'awaiting_funds',
  awaiting_crypto: 'awaiting_crypto',
  funds_received: 'funds_received',
  // Of an example of the documentation, not of its table.
  payment_received: 'funds_received',
  payment_submitted: 'payment_submitted',
  payment_processed: 'payment_processed',
  pending: 'pending',
  in_review: 'in_review',
  sent: 'sent',
  refunded: 'refunded',
}

/** Gives how far a transfer is, in words alone; nothing for a word that the page does not know or that says no more than the status. */
export function toStage(transfer: Place): Stage | undefined {
  const word = stageWord(transfer)
  return Object.hasOwn(stages, word) ? stages[word] : undefined
}

function stageWord(transfer: Place): string {
  return textAt(transfer, 'stage')?.toLowerCase() ?? ''
}
