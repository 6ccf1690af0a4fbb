import type { Accessor } from 'solid-js'
import { createSignal, onCleanup } from 'solid-js'
import { makeListener } from '../../lib/makeListener.ts'
import { recall } from '../../lib/sessionMemory.ts'

/**
 * Tells, now and later, whether it is worth loading what knows if a send to a wallet has ended: this tab remembers one, or
 * some tab of this origin does. Ends with its owner.
 */
export function createOpenSendSign(sessionId: string): Accessor<boolean> {
  const [mayBe, setMayBe] = createSignal(isRemembered(sessionId))
  onCleanup(makeListener(window, 'storage', () => setMayBe(isRemembered(sessionId))))
  return mayBe
}

/** The names are those that `sendMark` writes, which is in another part. */
function isRemembered(sessionId: string): boolean {
  if (recall(`sending:${sessionId}`)) return true
  try {
    return window.localStorage.getItem(`inlet:sending:${sessionId}`) !== null
  } catch {
    // Storage throws in third-party frames: this tab's own memory is what there is.
    return false
  }
}
