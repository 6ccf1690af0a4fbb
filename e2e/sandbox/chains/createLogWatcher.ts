import type { Transfer } from './transfer.ts'
import type { Mark, Watcher } from './watcher.ts'

/** A chain's transactions in order, oldest first. A reorg takes some of the last ones away. */
export type TransactionLog<Entry> = {
  entries(): readonly Entry[]
  /** Gives the place of a transaction in `entries`. */
  positionOf(hash: string): number | undefined
}

export type LogReading<Entry> = {
  log: TransactionLog<Entry>
  markOf(entry: Entry): Mark
  transfersOf(entry: Entry): Transfer[]
}

/** Marks remembered to find out where a reorg began. A deeper one is read anew from the start. */
const REMEMBERED = 128
/** Transactions read per look at most. */
const SPAN = 500

/**
 * Creates the reader of a chain that the sandbox holds itself. A mark is the last transaction that was read: when it is
 * gone, there was a reorg.
 */
export function createLogWatcher<Entry>(reading: LogReading<Entry>, from: Mark | undefined): Watcher {
  const { log, markOf, transfersOf } = reading
  const marks: Mark[] = from ? [from] : []

  /** Forgets marks that are not on the chain any more, and tells whether there were any. */
  const rewind = () => {
    const before = marks.length
    for (let mark = marks.at(-1); mark; mark = marks.at(-1)) {
      if (log.positionOf(mark.hash) !== undefined) break
      marks.pop()
    }
    return marks.length < before
  }

  return {
    async look() {
      const isVoid = rewind()
      const mark = marks.at(-1)
      const start = mark ? (log.positionOf(mark.hash) ?? -1) + 1 : 0
      const fresh = log.entries().slice(start, start + SPAN)
      const last = fresh.at(-1)
      if (!last && !isVoid) return null
      const head = last ? markOf(last) : (mark ?? { block: 0n, hash: '' })
      if (last) marks.push(head)
      if (marks.length > REMEMBERED) marks.shift()
      return { transfers: fresh.flatMap(transfersOf), voidAbove: isVoid ? (mark?.block ?? 0n) : null, head }
    },
  }
}
