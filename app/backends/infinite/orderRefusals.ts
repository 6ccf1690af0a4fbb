import { isDepositError } from '../../errors.ts'
import { sameOrder } from './toFailure.ts'

/** Codes of failures that are no word of the backend on the order itself. */
const unclear: readonly string[] = [
  'sign_in_needed',
  'backend_unreachable',
  'backend_rate_limited',
  'backend_failed',
  'backend_unreadable',
  'part_unavailable',
]

/** Tells whether the key of an order stands for another one already. */
export function isOtherOrder(thrown: unknown): boolean {
  return isDepositError(thrown, 'transfer_rejected') && thrown.context.field === sameOrder
}

/** Tells whether another request under the key came first. */
export function isConflict(thrown: unknown): boolean {
  return isOtherOrder(thrown) || (isDepositError(thrown, 'backend_rejected') && thrown.context.status === 409)
}

/** Tells whether the backend has said no for good: nothing of the order will ever happen. */
export function isRefusal(thrown: unknown): boolean {
  if (!isDepositError(thrown) || unclear.includes(thrown.code) || isOtherOrder(thrown)) return false
  // A conflict may be the same order on its way, and a time-out its answer.
  return !isDepositError(thrown, 'backend_rejected') || ![408, 409].includes(thrown.context.status)
}
