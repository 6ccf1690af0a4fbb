import type { Node } from './owners.ts'
import { dispose, makeNode, onCleanup, untrack } from './owners.ts'
import { runUnder } from './roots.ts'
import { createMemo } from './signals.ts'

/** Draws each item once: what is drawn moves with its item, and ends with it. It is not told its index. */
export function For<Item>(props: {
  readonly each: readonly Item[] | undefined
  readonly fallback?: unknown
  readonly children: (item: Item) => unknown
}): () => unknown {
  const { children } = props
  let items: (Item | undefined)[] = []
  /** A node for each item; its value is what is drawn. */
  let rows: (Node | undefined)[] = []
  const take = (item: Item) => {
    const at = items.indexOf(item)
    if (at < 0) return undefined
    const row = rows[at]
    items[at] = rows[at] = undefined
    return row
  }
  const endAll = () => rows.forEach((row) => row && dispose(row))
  onCleanup(endAll)
  return createMemo(() => {
    const next = props.each ?? []
    return untrack(() => {
      const kept = next.map(take)
      endAll()
      items = [...next]
      rows = kept
      for (const [at, item] of next.entries())
        if (!rows[at]) {
          const row = (rows[at] = makeNode())
          row.value = runUnder(row, () => children(item))
        }
      return next.length ? rows.map((row) => row?.value) : props.fallback
    })
  })
}
