/** Holds back floods and repeats. */
export type Gate = {
  /** One more message came; false when there are too many in a second. Answers count apart: no flood of others drowns one. */
  admits(isAnswer: boolean): boolean
  /** Tells whether a message with this id did not come before. Without an id nobody can tell, and it did not. */
  isNew(id: string): boolean
}

const mostPerSecond = 50
const mostIds = 256

/** Makes the gate that a host's messages pass. `now` in ms. */
export function makeGate(now: () => number): Gate {
  let startedAt = -Infinity
  let counts = [0, 0]
  const ids = new Set<string>()
  return {
    admits(isAnswer) {
      if (now() - startedAt >= 1_000) {
        startedAt = now()
        counts = [0, 0]
      }
      return ++counts[isAnswer ? 1 : 0]! <= mostPerSecond
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
