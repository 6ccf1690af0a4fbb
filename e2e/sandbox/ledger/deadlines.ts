/** What has to be done by when. Times are ms since epoch. */
export type Deadlines = {
  set(id: string, endsAt: number): void
  delete(id: string): void
  /** Gives the ids whose time has come; they stay until they are deleted. */
  due(now: number): string[]
}

/** Creates an empty list. Before its first deadline, asking what is due costs nothing, however many there are. */
export function createDeadlines(): Deadlines {
  const endings = new Map<string, number>()
  let first = Infinity
  return {
    set(id, endsAt) {
      endings.set(id, endsAt)
      first = Math.min(first, endsAt)
    },
    delete: (id) => void endings.delete(id),
    due(now) {
      if (now < first) return []
      first = Infinity
      const ids: string[] = []
      for (const [id, endsAt] of endings) {
        if (endsAt <= now) ids.push(id)
        first = Math.min(first, endsAt)
      }
      return ids
    },
  }
}
