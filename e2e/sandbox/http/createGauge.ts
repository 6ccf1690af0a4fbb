/** How often it is looked at whether a server keeps up, in ms. */
export const lookEveryMs = 100
/** A look that comes this much too late is a server that is behind: everybody waits that long. */
const behindMs = 500
/** A look that is this much too late still has to catch up. */
const tardyMs = 50
/** Fewer than this in the time of a look are no load: whatever held the server up, it was not they. */
const fewest = 50

/** Knows whether a server keeps up with what it is asked. */
export type Gauge = {
  /** Counts a request; false when it is one too many, and has to be refused. */
  takes(): boolean
  /** Looks how it went since the last look; `lateMs` is how much too late this one comes. */
  look(lateMs: number): void
}

/**
 * Creates a gauge that takes everything until the server is behind under many requests, then as many as it has just
 * shown to do in the time, a tenth more or less by how that goes, until nobody has to be refused. A machine that is busy
 * with something else refuses nobody.
 */
export function createGauge(): Gauge {
  let most = Infinity
  let taken = 0
  let refused = 0
  return {
    takes() {
      if (taken < most) taken += 1
      else refused += 1
      return refused === 0
    },
    look(lateMs) {
      const done = Math.ceil((taken * lookEveryMs) / (lookEveryMs + lateMs))
      if (lateMs > behindMs && done >= fewest) most = done
      else if (refused === 0) most = Infinity
      else most = Math.ceil(most * (lateMs > tardyMs ? 0.9 : 1.1))
      taken = 0
      refused = 0
    },
  }
}
