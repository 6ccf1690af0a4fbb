/** The least, the middle and the most of some figures; 0 where there are none. */
export type Spread = { readonly least: number; readonly median: number; readonly most: number }

/** Gives how far figures of one kind lie apart. */
export function spreadOf(figures: readonly number[]): Spread {
  const sorted = [...figures].sort((a, b) => a - b)
  const [least = 0, median = 0, most = 0] = [0, sorted.length >> 1, sorted.length - 1].map((index) => sorted[index])
  return { least, median, most }
}

/** Writes a spread as "median (least to most)". */
export function writeSpread({ least, median, most }: Spread, digits: number): string {
  const [middle, from, to] = [median, least, most].map((value) => value.toFixed(digits))
  return `${middle} (${from} to ${to})`
}
