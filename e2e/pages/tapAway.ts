/**
 * Lets go a tap or a key that takes its own frame or window away: the browser may never answer for it, so nothing waits.
 * What comes of it is what the test has to look for next.
 */
export function tapAway(tap: Promise<unknown>): void {
  void tap.catch(() => undefined)
}
