import { recall } from '../../lib/sessionMemory.ts'

/**
 * Tells whether it is worth loading what knows if a send to a wallet has ended: this tab remembers one, or some tab of this
 * origin does. The names are those that `sendMark` writes, which is in another part.
 */
export function mayHaveOpenSend(sessionId: string): boolean {
  if (recall(`sending:${sessionId}`)) return true
  try {
    return window.localStorage.getItem(`inlet:sending:${sessionId}`) !== null
  } catch {
    // Storage throws in third-party frames: this tab's own memory is what there is.
    return false
  }
}
