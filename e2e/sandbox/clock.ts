/** The sandbox's clock, in ms since epoch. Expiry and delays follow it, so a test can move time. */
export type Clock = {
  now(): number
  /** Moves the clock ahead, and gives the new time. */
  advance(ms: number): number
  /** How far the clock is ahead of real time, in ms. */
  offsetMs(): number
}

/** Creates a clock that is ahead of real time by `offsetMs`. */
export function createClock(offsetMs = 0, realNow: () => number = Date.now): Clock {
  let ahead = offsetMs
  const now = () => realNow() + ahead
  return {
    now,
    advance(ms) {
      ahead += ms
      return now()
    },
    offsetMs: () => ahead,
  }
}
