import type { Grid } from './grid.ts'
import { drawFormat } from './grid.ts'

/** What each mask turns over, by column and row. */
const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** Turns data over by the mask that cameras read best: the one with the least that looks like a pattern or a blot. */
export function applyBestMask(grid: Grid): void {
  const penalties = masks.map((_, mask) => {
    applyMask(grid, mask)
    const penalty = penaltyOf(grid)
    applyMask(grid, mask)
    return penalty
  })
  applyMask(grid, penalties.indexOf(Math.min(...penalties)))
}

/** Turns data over; once more, and it is as before. */
function applyMask(grid: Grid, mask: number): void {
  const { size, dark, fixed } = grid
  drawFormat(grid, mask)
  for (let at = 0; at < dark.length; at++)
    if (!fixed[at] && masks[mask]?.(at % size, Math.floor(at / size))) dark[at] = (dark[at] ?? 0) ^ 1
}

/** Scores by the standard's four rules: long runs, blocks, what looks like a finder, uneven dark and light. */
function penaltyOf({ size, dark }: Grid): number {
  let penalty = 0
  for (let line = 0; line < size; line++)
    penalty += linePenalty(dark, size, line * size, 1) + linePenalty(dark, size, line, size)
  for (let at = 0; at < size * (size - 1); at++) {
    const isLast = at % size === size - 1
    const sum = (dark[at] ?? 0) + (dark[at + 1] ?? 0) + (dark[at + size] ?? 0) + (dark[at + size + 1] ?? 0)
    if (!isLast && sum % 4 === 0) penalty += 3
  }
  const share = dark.reduce((sum, one) => sum + one, 0) / dark.length
  return penalty + Math.abs(Math.ceil(share * 20) - 10) * 10
}

/** Scores a row or a column: runs of five and more, and a finder's dark-light rhythm with light beside it. */
function linePenalty(dark: Uint8Array, size: number, start: number, step: number): number {
  let penalty = 0
  let run = 0
  let last = 0
  for (let at = 0; at < size; at++) {
    const module = dark[start + at * step] ?? 0
    run = at > 0 && module === (last & 1) ? run + 1 : 1
    if (run >= 5) penalty += run === 5 ? 3 : 1
    last = ((last << 1) | module) & 0x7ff
    if (at >= 10 && (last === 0x5d0 || last === 0x05d)) penalty += 40
  }
  return penalty
}
