/** What storage would not take: it is remembered for the life of the page. */
const memory = new Map<string, string>()

/** Reads a remembered text of this tab, or nothing. */
export function recall(key: string): string | undefined {
  try {
    return (memory.get(key) ?? window.sessionStorage.getItem(`inlet:${key}`)) || undefined
  } catch {
    return undefined
  }
}

/** Remembers a text for this tab, over reloads where storage allows; an empty one forgets. Never for secrets. */
export function remember(key: string, text: string): void {
  try {
    window.sessionStorage.setItem(`inlet:${key}`, text)
    memory.delete(key)
  } catch {
    // Storage throws in third-party frames, and a full one takes nothing.
    memory.set(key, text)
  }
}
