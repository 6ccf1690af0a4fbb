import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { readLines, writeLine, type Keyed } from './journalLines.ts'
import { readTexts } from './readTexts.ts'

/** An append-only file of JSON lines. Amounts are bigints in memory and tagged text on disk. */
export type Journal = {
  append(entry: unknown): void
  /** Appends an entry that takes the place of the one before it with the same key. */
  put(entry: Keyed): void
  /** Makes all entries of a task one line, so that a crash keeps all of them or none. */
  together<Result>(task: () => Result): Result
  close(): void
}

/**
 * Opens a journal and gives what it holds, oldest first; of entries with one key the last, where the first was.
 * A last line that was cut off by a crash is dropped. Each entry is on disk before `append` returns.
 */
export function openJournal(file: string): { entries: unknown[]; journal: Journal } {
  const descriptor = openSync(file, 'a+', 0o600)
  const { texts, bytes } = readTexts(descriptor)
  ftruncateSync(descriptor, bytes)
  const entries = readLines(texts)
  let open = true
  let gathered: Map<string | symbol, unknown> | undefined
  const journal: Journal = {
    append: (entry) => void journal.together(() => gathered?.set(Symbol(), entry)),
    put: ({ key, value }) => void journal.together(() => gathered?.set(key, { key, value })),
    together(task) {
      if (gathered) return task()
      const line = (gathered = new Map<string | symbol, unknown>())
      try {
        return task()
      } finally {
        gathered = undefined
        if (open && line.size > 0) writeSync(descriptor, writeLine(line.values()))
      }
    },
    close() {
      if (open) closeSync(descriptor)
      open = false
    },
  }
  return { entries, journal }
}
