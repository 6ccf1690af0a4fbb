import { openJournal } from '../../journal.ts'
import type { Change, Entry, Step } from './entry.ts'

type Line = Step | { keep: number } | { slot: bigint }

/** What happened on the chain, in order, on disk before it is told. */
export type History = {
  /** Transactions in order, oldest first. */
  entries(): readonly Entry[]
  find(signature: string): Entry | undefined
  /** Gives the place of a transaction in `entries`. */
  positionOf(signature: string): number | undefined
  /** Transactions that name an account, oldest first. */
  at(address: string): readonly Entry[]
  add(step: Step): void
  /** Takes back every step above a slot, and gives what they had changed, newest first. */
  undoAbove(slot: bigint): Change[]
  /** The last slot that is known of. */
  lastSlot: bigint
  /** Remembers the slot and ends. */
  close(slot: bigint): void
}

/** Opens the history in a file; `replay` is called with the changes that it holds, oldest first. */
export function openHistory(file: string, replay: (changes: Change[]) => void): History {
  const { entries: lines, journal } = openJournal(file)
  let steps: Step[] = []
  let lastSlot = 0n
  // The journal is this program's own writing, so its lines are what was added.
  for (const line of lines as Line[]) {
    if ('keep' in line) steps = steps.slice(0, line.keep)
    else {
      if ('changes' in line) steps.push(line)
      lastSlot = line.slot
    }
  }
  for (const { changes } of steps) replay(changes)
  let index = createIndex(steps)
  return {
    entries: () => index.entries,
    positionOf: (signature) => index.positions.get(signature),
    find: (signature) => index.entries[index.positions.get(signature) ?? -1],
    at: (address) => index.byAddress.get(address) ?? [],
    lastSlot,
    add(step) {
      journal.append(step)
      steps.push(step)
      index.add(step)
    },
    undoAbove(slot) {
      const keep = steps.findIndex((step) => step.slot > slot)
      if (keep < 0) return []
      const undone = steps.splice(keep).reverse()
      journal.append({ keep })
      index = createIndex(steps)
      return undone.flatMap(({ changes }) => changes)
    },
    close(slot) {
      journal.append({ slot })
      journal.close()
    },
  }
}

function createIndex(steps: readonly Step[]) {
  const entries: Entry[] = []
  const positions = new Map<string, number>()
  const byAddress = new Map<string, Entry[]>()
  const add = ({ entry }: Step) => {
    if (!entry) return
    positions.set(entry.signature, entries.length)
    entries.push(entry)
    for (const key of entry.keys) {
      const known = byAddress.get(key)
      if (known) known.push(entry)
      else byAddress.set(key, [entry])
    }
  }
  for (const step of steps) add(step)
  return { entries, positions, byAddress, add }
}
