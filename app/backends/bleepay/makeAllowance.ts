import type { Allowance } from '../backend.ts'
import type { ReadLog } from './makeReadLog.ts'

/** The documented limit: as many reads in as long. */
const limit = 5
/** Longer than the limit's 300 s by the deadline of a read: a server counts when a request arrives, we when it leaves. */
const windowMs = 310_000
/** Four reads in the window are the page's own, evenly; the fifth is the payer's. */
const spacingMs = windowMs / (limit - 1)
/** Who looked last lets another tab go first. */
const courtesyMs = 5_000
/** Where reloads and other tabs are not seen, a read leaves room for theirs. */
const loneSpacingMs = 120_000
/** After a refusal that should not have been: nobody says for how long. */
const refusalsMs = [60_000, 120_000, 300_000]

/** Reads that a backend counts, and what it said of it. */
export type CountedReads = Allowance & {
  /** Notes that a read leaves now. */
  spend(): void
  /** Notes that the backend refused one, and for how long where it says so. */
  refused(retryAfterMs: number | undefined): void
  /** Notes that it answered. */
  answered(): void
}

/**
 * Makes the allowance of five reads in 300 s: four go to the page's own looks, 77.5 s apart over all tabs and in turn, and one is
 * kept for the payer who says "check now".
 *
 * `now` is in ms since epoch, because tabs share it. A clock that was set back leaves times of the future behind: those
 * do not count.
 */
export function makeAllowance(log: ReadLog, now: () => number): CountedReads {
  let refusals = 0
  let closedUntil = 0
  let ownLast = -Infinity
  const recent = () => log.times().filter((time) => time <= now() && time > now() - windowMs)

  return {
    waitMs(isAsked) {
      const times = recent()
      const blocking = times.at(-limit)
      const untilFree = blocking === undefined ? 0 : blocking + windowMs - now()
      const last = times.at(-1) ?? -Infinity
      const spaced = last + (log.isShared ? spacingMs : loneSpacingMs) + (last === ownLast ? courtesyMs : 0) - now()
      return Math.max(0, closedUntil - now(), isAsked ? untilFree : Math.max(untilFree, spaced))
    },
    spend() {
      ownLast = now()
      log.add(ownLast)
    },
    refused(retryAfterMs) {
      closedUntil = now() + (retryAfterMs ?? refusalsMs[refusals] ?? refusalsMs.at(-1)!)
      refusals += 1
    },
    answered: () => void (refusals = 0),
  }
}
