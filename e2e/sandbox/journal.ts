import { closeSync, existsSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs'

/** An append-only file of JSON lines. Amounts are bigints in memory and tagged text on disk. */
export type Journal = {
  /** Within a task that is one line, an entry takes the place of the one before it with the same key. */
  append(entry: unknown, key?: string): void
  /** Makes all entries of a task one line, so that a crash keeps all of them or none. */
  together<Result>(task: () => Result): Result
  close(): void
}

/**
 * Opens a journal and gives what it holds, oldest first. A last line that was cut off by a crash is dropped.
 * Each entry is on disk before `append` returns.
 */
export function openJournal(file: string): { entries: unknown[]; journal: Journal } {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole))
  const entries = whole
    .split('\n')
    .filter((line) => line !== '')
    .flatMap(parseLine)
  const descriptor = openSync(file, 'a', 0o600)
  let open = true
  const write = (line: unknown[]) => {
    if (open && line.length > 0) writeSync(descriptor, `${JSON.stringify(line, tag)}\n`)
  }
  let gathered: Map<string | symbol, unknown> | undefined
  const journal: Journal = {
    append(entry, key) {
      if (gathered) gathered.set(key ?? Symbol(), entry)
      else write([entry])
    },
    together(task) {
      if (gathered) return task()
      const line = (gathered = new Map<string | symbol, unknown>())
      try {
        return task()
      } finally {
        gathered = undefined
        write([...line.values()])
      }
    },
    close() {
      if (open) closeSync(descriptor)
      open = false
    },
  }
  return { entries, journal }
}

function tag(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? { $units: value.toString() } : value
}

/** A reviver would be called for every value of every line, which takes a restart most of its time. */
function parseLine(line: string): unknown[] {
  const entries: unknown[] = JSON.parse(line)
  return line.includes('"$units"') ? entries.map(untag) : entries
}

function untag(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if ('$units' in value && typeof value.$units === 'string') return BigInt(value.$units)
  const fields = value as Record<string, unknown>
  for (const key in fields) {
    const field = fields[key]
    if (typeof field === 'object') fields[key] = untag(field)
  }
  return value
}
