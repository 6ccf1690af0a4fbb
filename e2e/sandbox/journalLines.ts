/** An entry that takes the place of the one before it with the same key. On disk the key stands first. */
export type Keyed<Value = unknown> = { readonly key: string; readonly value: Value }

/** Between two entries of a line. JSON writes a tab in a text as `\t`, so that no entry holds one. */
const between = ',\t'

/** Writes one line of a journal, its end included. */
export function writeLine(entries: Iterable<unknown>): string {
  return `[${Array.from(entries, (entry) => JSON.stringify(entry, tag)).join(between)}]\n`
}

/**
 * Reads texts of whole lines, oldest first. Of entries with one key it gives the last, where the first was; the others are not
 * even parsed, or reading would take the longer, the longer a sandbox has written the same rows again and again.
 */
export function readLines(texts: readonly string[]): unknown[] {
  const standing: string[] = []
  const places = new Map<string, number>()
  for (const entry of texts.flatMap(entriesOf)) {
    const key = keyIn(entry)
    const place = (key === undefined ? undefined : places.get(key)) ?? standing.length
    if (key !== undefined) places.set(key, place)
    standing[place] = entry
  }
  return standing.map(parse)
}

/** Parts a text into its entries, each as it is written. */
function entriesOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => line.slice(1, -1).split(between))
}

/** Finds an entry's key, as it is written, without parsing what stands beside it. No text holds a quote that is not escaped. */
function keyIn(entry: string): string | undefined {
  return entry.startsWith('{"key":') ? entry.slice(0, entry.indexOf(',"value":')) : undefined
}

/** A reviver would be called for every value of every entry, which takes a restart most of its time. */
function parse(entry: string): unknown {
  const value: unknown = JSON.parse(entry)
  return entry.includes('"$units"') ? untag(value) : value
}

function tag(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? { $units: value.toString() } : value
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
