import type { Load } from './measureLoad.ts'
import { spreadOf, writeSpread, type Spread } from './spread.ts'

/** The loads of one page, under the name it has in the report. */
export type Column = { readonly name: string; readonly loads: readonly Load[] }

const rows: readonly [figure: keyof Load, words: string, digits: number][] = [
  ['firstPaint', 'first paint, ms', 0],
  ['depositUi', 'address and QR on screen, ms', 0],
  ['blocking', 'total blocking time, ms', 0],
  ['mainThread', 'main thread at work, ms', 0],
  ['script', 'of it script, ms', 0],
  ['layoutShift', 'layout shift', 3],
  ['kib', 'on the wire, KiB', 1],
  ['requests', 'requests', 0],
  ['hosts', 'hosts', 0],
  ['heapMib', 'JS heap, MiB', 2],
]

/** Writes a table of medians with the least and the most of each page, then the first page's medians by each other's. */
export function writeTable(title: string, columns: readonly Column[]): string {
  const [first, ...others] = columns
  const heads = [...columns.map(({ name }) => name.padEnd(22)), ...others.map(({ name }) => `÷ ${name}`.padEnd(16))]
  const lines = rows.map(([figure, words, digits]) => {
    const medianOf = (column: Column | undefined) => spread(column, figure).median
    const cells = columns.map((column) => writeSpread(spread(column, figure), digits).padEnd(22))
    const ratios = others.map((other) => ratio(medianOf(first), medianOf(other)).padEnd(16))
    return [words.padEnd(30), ...cells, ...ratios].join(' ').trimEnd()
  })
  return [title, [' '.repeat(30), ...heads].join(' ').trimEnd(), ...lines].join('\n')
}

function spread(column: Column | undefined, figure: keyof Load): Spread {
  return spreadOf((column?.loads ?? []).map((load) => load[figure]))
}

function ratio(median: number, other: number): string {
  return other ? (median / other).toFixed(2) : '–'
}
