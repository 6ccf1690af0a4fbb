/** Where the id of what a payer used last of a list is kept in this browser, over visits. */
export type RecentKey = `inlet:recent-${'wallet' | 'app' | 'exchange'}`

/** Puts what was used last first, where storage tells; the others stay in their order. */
export function recentFirst<Item extends { readonly id: string }>(
  key: RecentKey,
  items: readonly Item[],
): readonly Item[] {
  try {
    const recent = window.localStorage.getItem(key)
    return [...items].sort((one, other) => Number(other.id === recent) - Number(one.id === recent))
  } catch {
    return items
  }
}
