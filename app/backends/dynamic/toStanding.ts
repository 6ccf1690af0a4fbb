import type { Issue, SessionStatus } from '../../model/session.ts'
import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'
import { toIsoMs } from '../toIsoMs.ts'
import { textAt } from './wire.ts'

/** Where a flow stands in our words. */
export type Standing = { readonly status: SessionStatus; readonly issue?: Issue }

/** How long a payment that is confirmed may go without a word of its delivery, in ms. */
const silenceMs = 600_000

/** States of execution before anything was sent, in order. */
const unsent = ['initiated', 'source_attached', 'quoted', 'signing'] as const
const sent = ['broadcasted', 'source_detected', 'source_confirmed'] as const

/** Gives the state of execution while nothing was sent; nothing afterwards. */
export function unsentState(flow: Place): (typeof unsent)[number] | undefined {
  const execution = textAt(flow, 'executionState')
  return unsent.find((state) => state === execution)
}

/**
 * Merges the three axes of a flow: execution, settlement, risk. What is decided wins over what is under way; a review
 * holds a payment up only before it is sent. A source that is confirmed is not delivered.
 *
 * Gives nothing for a state of execution that the page does not know.
 *
 * @see https://www.dynamic.xyz/docs/flow/failures-and-refunds
 */
export function toStanding(flow: Place, now: number): Standing | undefined {
  const execution = textAt(flow, 'executionState')
  const settlement = textAt(flow, 'settlementState')
  if (settlement === 'completed') return { status: 'succeeded' }
  if (execution === 'failed' || settlement === 'failed')
    return isRefunding(flow) ? { status: 'bounced', issue: 'refund_started' } : { status: 'failed' }
  if (execution === 'cancelled' || execution === 'expired') return { status: execution }
  const issue = riskIssue(textAt(flow, 'riskState'))
  if (sent.some((state) => state === execution)) return onTheWay(flow, issue, now)
  if (!unsentState(flow)) return undefined
  if (issue) return { status: 'requires_action', issue }
  return { status: execution === 'initiated' ? 'requires_payment_method' : 'waiting_payment' }
}

/** The provider refunds, in its own time: a refund that began is all that is known. */
function isRefunding(flow: Place): boolean {
  return textAt(flow.at('failure'), 'code') === 'REFUND_INITIATED'
}

function riskIssue(risk: string | undefined): Issue | undefined {
  return risk === 'blocked' ? 'risk_blocked' : risk === 'review' ? 'review' : undefined
}

function onTheWay(flow: Place, issue: Issue | undefined, now: number): Standing {
  const isSilent = textAt(flow, 'executionState') === 'source_confirmed' && !hasSettlement(flow)
  if (isSilent && !flow.at('completedAt').isAbsent) return { status: 'succeeded' }
  if (issue) return { status: 'processing', issue }
  if (isSaid(flow)) return { status: 'processing', issue: 'reported_paid' }
  const since = isSilent ? (timeAt(flow, 'sourceConfirmedAt') ?? timeAt(flow, 'updatedAt')) : undefined
  return since !== undefined && now - since >= silenceMs
    ? { status: 'processing', issue: 'delivery_unreported' }
    : { status: 'processing' }
}

/** At an exchange a flow goes on by the payer's word: the payment itself is seen later. */
function isSaid(flow: Place): boolean {
  const isFirst = textAt(flow, 'executionState') === 'broadcasted' && !hasSettlement(flow)
  return isFirst && textAt(flow, 'sourceType') === 'exchange' && textAt(flow, 'txHash') === undefined
}

function hasSettlement(flow: Place): boolean {
  return (textAt(flow, 'settlementState') ?? 'none') !== 'none'
}

/** Reads a time of the flow, in ms since epoch. */
export function timeAt(place: Place, key: string): number | undefined {
  return readIfFit(() => toIsoMs(place.at(key)))
}
