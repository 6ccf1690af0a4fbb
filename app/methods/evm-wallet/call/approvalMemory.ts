import { recall, remember } from '../../../lib/sessionMemory.ts'
import type { CallOrder } from './callOrder.ts'

/** An approval that no network noted by then is asked for again. */
const lifeMs = 10 * 60_000

/** Where a session's last approval is remembered. */
export const approvalKey = (sessionId: string) => `approval:${sessionId}`

/** Remembers the hash of an approval that was sent, so that a reload waits for it instead of asking again. */
export function rememberApproval(sessionId: string, order: CallOrder, hash: string, now: number): void {
  remember(approvalKey(sessionId), [hash, now, ...termsOf(order)].join(' '))
}

/** Forgets a session's approval: it failed. */
export function forgetApproval(sessionId: string): void {
  remember(approvalKey(sessionId), '')
}

/** Gives the hash of an approval that was sent for the same coin, spender and amount a moment ago. */
export function recallApproval(sessionId: string, order: CallOrder, now: number): string | undefined {
  const [hash, at, ...terms] = recall(approvalKey(sessionId))?.split(' ') ?? []
  const isRecent = Math.abs(now - Number(at)) < lifeMs
  return isRecent && terms.join(' ') === termsOf(order).join(' ') ? hash : undefined
}

function termsOf({ call }: CallOrder): readonly string[] {
  const { asset, account, approval } = call
  return [asset.assetId, account.toLowerCase(), approval?.spender.toLowerCase() ?? '', String(approval?.units)]
}
