import { DepositError } from '../errors.ts'
import { isSameAddress } from '../chains/address.ts'
import { familyOf } from '../chains/caip.ts'
import type { Session, Target } from './session.ts'
import { familyOn } from './session.ts'

/**
 * Gives the failure that must empty the screen when a new answer contradicts the last one, or nothing.
 *
 * One session, one target, one address per route: an address may change only together with its route (another tab or
 * the payer chose anew) or after the payer's own act, which `isOwnAct` tells.
 */
export function contradiction(last: Session, now: Session, isOwnAct: boolean): DepositError | undefined {
  const path = now.sessionId === last.sessionId ? changeOf(last.target, now.target) : 'id'
  if (path) return new DepositError('session_mismatch', { path })
  return !isOwnAct && hasMovedAddress(last, now) ? new DepositError('address_changed', {}) : undefined
}

/** Gives what changed of a target that was known whole, or nothing. */
function changeOf(last: Target, now: Target): string | undefined {
  if (last.isOpen) return undefined
  if (now.asset.assetId !== last.asset.assetId) return 'target.asset'
  if (!isSameAddress(familyOf(now.asset.chainId), now.address, last.address)) return 'target.address'
  return now.amount === last.amount ? undefined : 'target.amount'
}

/** Tells whether the receiver address moved while the route stayed. */
function hasMovedAddress(last: Session, now: Session): boolean {
  const before = last.route
  const after = now.route
  if (!before?.receiverAddress || !after?.receiverAddress || before.since !== after.since) return false
  // Where any of several assets may come, the first to come names the route's asset and keeps its address.
  const isSameRoute =
    before.asset && after.asset ? before.asset.assetId === after.asset.assetId : familyOn(before) === familyOn(after)
  return isSameRoute && !isSameAddress(familyOn(after), before.receiverAddress, after.receiverAddress)
}
