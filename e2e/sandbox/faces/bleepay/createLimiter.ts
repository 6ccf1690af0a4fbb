import type { Clock } from '../../clock.ts'

/** How many requests one secret has at one endpoint, and in what time. */
const REQUESTS = 5
const WITHIN_MS = 300_000

export type Limiter = {
  /** Counts a request in; false when there were too many. One that is refused does not count. */
  take(endpoint: string, secret: string): boolean
  /** Turns the limit off, or on again, for tests of something else. */
  turn(isOn: boolean): void
}

/**
 * Creates the vendor's limiter, by the sandbox's clock. It starts empty with the sandbox. Whether the vendor counts by
 * secret or by caller is not documented; here requests without a secret, as for the public lists, count together.
 */
export function createLimiter(clock: Clock): Limiter {
  const times = new Map<string, number[]>()
  let isLimiting = true
  return {
    take(endpoint, secret) {
      if (!isLimiting) return true
      const now = clock.now()
      for (const [key, of] of times) if (of.every((at) => now - at >= WITHIN_MS)) times.delete(key)
      const key = `${endpoint} ${secret}`
      const recent = (times.get(key) ?? []).filter((at) => now - at < WITHIN_MS)
      const isFree = recent.length < REQUESTS
      times.set(key, isFree ? [...recent, now] : recent)
      return isFree
    },
    turn: (isOn) => void (isLimiting = isOn),
  }
}
