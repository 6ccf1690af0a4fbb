/** Holds back floods and repeats. */
export type Gate = {
  /** One more message came; false when there are too many in a second. */
  admits(): boolean
  /** Tells whether a message with this id did not come before. Without an id nobody can tell, and it did not. */
  isNew(id: string): boolean
}

const mostPerSecond = 50
const mostIds = 256

/** Makes the gate that a host's messages pass. `now` in ms. */
export function makeGate(now: () => number): Gate {
  let second = { startedAt: -Infinity, count: 0 }
  const ids = new Set<string>()
  return {
    admits() {
      if (now() - second.startedAt >= 1_000) second = { startedAt: now(), count: 0 }
      second.count += 1
      return second.count <= mostPerSecond
    },
    isNew(id) {
      if (id === '') return true
      if (ids.has(id)) return false
      ids.add(id)
      const [oldest] = ids
      if (ids.size > mostIds && oldest !== undefined) ids.delete(oldest)
      return true
    },
  }
}
