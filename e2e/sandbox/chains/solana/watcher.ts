import type { Network } from '../network.ts'
import type { Mark, Watcher } from '../watcher.ts'
import type { History } from './history.ts'
import { readTransfers } from './readTransfers.ts'

/** Marks remembered to find out where a reorg began. A deeper one is read anew from the start. */
const REMEMBERED = 128
/** Transactions read per look at most. */
const SPAN = 500

/** Creates the reader of the chain. A mark is the last transaction that was read: when it is gone, there was a reorg. */
export function createWatcher(network: Network, history: History, from: Mark | undefined): Watcher {
  const marks: Mark[] = from ? [from] : []

  /** Forgets marks that are not on the chain any more, and tells whether there were any. */
  const rewind = () => {
    const before = marks.length
    for (let mark = marks.at(-1); mark; mark = marks.at(-1)) {
      if (history.positionOf(mark.hash) !== undefined) break
      marks.pop()
    }
    return marks.length < before
  }

  return {
    async look() {
      const isVoid = rewind()
      const mark = marks.at(-1)
      const start = mark ? (history.positionOf(mark.hash) ?? -1) + 1 : 0
      const fresh = history.entries().slice(start, start + SPAN)
      const last = fresh.at(-1)
      if (!last && !isVoid) return null
      const transfers = fresh.flatMap((entry) => readTransfers(network, entry))
      const head = last ? { block: last.slot, hash: last.signature } : (mark ?? { block: 0n, hash: '' })
      if (last) marks.push(head)
      if (marks.length > REMEMBERED) marks.shift()
      return { transfers, voidAbove: isVoid ? (mark?.block ?? 0n) : null, head }
    },
  }
}
