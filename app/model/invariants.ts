import { DepositError } from '../errors.ts'
import { isSameAddress } from '../chains/address.ts'
import { familyOf } from '../chains/caip.ts'
import type { Session, Target } from './session.ts'
import { familyOn } from './session.ts'

/*
 * What holds always, each where it can be broken, in every build. A breach empties the screen (STOP) or keeps the act from
 * being done; which properties hold each is told in e2e/threats.
 *
 * I1  one address          backends/checkReceiver, methods/codeFor, methods/ReceiverCard, methods/evm-wallet/transaction,
 *                          islands/solana (STOP)
 * I2  it never moves       contradiction, below (STOP)
 * I3  statuses go on       mayFollow; what would go back is dropped
 * I4  fresh facts          methods/createReveal, methods/createPayment: nothing new is shown, nothing is sent
 * I5  exact amounts        chains/amount: what does not fit is not read
 * I6  sent once            methods/sendOnce, methods/withSendLock: nothing is sent
 * I7  the secret stays     secret, lib/cleanText and the closed schema of bridge/messages
 * I8  events are hints     bridge/judgeHost, bridge/transports: exact origin, or nothing is said
 * I9  links by a list      lib/mayLeave: no link
 * I10 calls by a list      build/policy: the browser refuses
 */

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
