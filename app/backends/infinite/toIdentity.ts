import type { IdentityStanding } from '../../model/ramp.ts'
import type { Place } from '../reader.ts'
import { textAt } from './wire.ts'

/** Words for where an identity check stands: the older ones, and those of newer answers. */
const words: Readonly<Record<string, IdentityStanding | 'passed'>> = {
  not_started: 'not_started',
  incomplete: 'incomplete',
  awaiting_ubo: 'needs_owners',
  under_review: 'under_review',
  approved: 'passed',
  rejected: 'rejected',
  paused: 'paused',
  offboarded: 'offboarded',
  pending: 'not_started',
  draft: 'incomplete',
  need_actions: 'incomplete',
  requires_additional_info: 'incomplete',
  in_review: 'under_review',
  active: 'passed',
  suspended: 'paused',
}

/** Reads where an identity check stands; a word that the page does not know is `unknown`. */
export function toIdentity(answer: Place): IdentityStanding | 'passed' {
  const word = textAt(answer, 'kycStatus')?.toLowerCase() ?? ''
  return Object.hasOwn(words, word) ? words[word]! : 'unknown'
}

/** Gives where the check of a customer stands who may not act, by their own status; nothing for all others. */
export function barredBy(customer: Place): IdentityStanding | undefined {
  const status = textAt(customer, 'status')?.toUpperCase()
  if (status === 'REJECTED') return 'rejected'
  return status === 'SUSPENDED' ? 'paused' : undefined
}
