import { DepositError } from '../errors.ts'

/**
 * Runs a send of a session while no other tab runs one. Where a browser has no locks, or this page may not use them, it
 * just runs.
 *
 * @throws {@link DepositError} `wallet_busy` when another tab has a send of this session open, and what `send` throws
 * @see https://w3c.github.io/web-locks/
 */
export async function withSendLock(sessionId: string, send: () => Promise<void>): Promise<void> {
  // Absent on plain http and in older engines, whatever the types say.
  const locks = navigator.locks as LockManager | undefined
  if (!locks) return send()
  let wasAsked = false
  try {
    await locks.request(`inlet:send:${sessionId}`, { ifAvailable: true }, (lock) => {
      wasAsked = true
      if (!lock) throw new DepositError('wallet_busy', {})
      return send()
    })
  } catch (thrown) {
    if (wasAsked) throw thrown
    // A page without an origin of its own may not lock.
    return send()
  }
}
