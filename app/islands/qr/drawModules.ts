import { alignmentsOf } from './capacity.ts'

/** A drawn code: its side, and whether a module is dark. */
export type Modules = { readonly size: number; isDark(x: number, y: number): boolean }

/** Level M and the first mask, with their correction, as the standard writes them. */
const format = 0x5412
/** A module of a pattern, which holds no data; the lowest bit says that it is dark. */
const pattern = 2

/**
 * Draws codewords as the modules of a version.
 *
 * The mask is always the first: readers take its number from the code, and to score all eight is most of the work of an
 * encoder that runs once.
 *
 * @see https://www.iso.org/standard/83389.html
 */
export function drawModules(version: number, codewords: Uint8Array): Modules {
  const size = 4 * version + 17
  const cells = new Uint8Array(size * size)
  const set = (x: number, y: number, dark: boolean | number) => {
    if (x >= 0 && y >= 0 && x < size && y < size) cells[y * size + x] = pattern | Number(dark)
  }
  drawPatterns(version, size, set)
  let bit = 0
  // Up and down in pairs of columns, from the right; the timing line stands between two of them.
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2)
    for (let step = 0; step < 2 * size; step++) {
      const x = right - (step & 1)
      const y = (right + 1) & 2 ? step >> 1 : size - 1 - (step >> 1)
      const cell = y * size + x
      if (cells[cell]) continue
      cells[cell] = (((codewords[bit >> 3] ?? 0) >> (7 - (bit & 7))) ^ (x + y + 1)) & 1
      bit++
    }
  return { size, isDark: (x, y) => (cells[y * size + x]! & 1) === 1 }
}

type Set = (x: number, y: number, dark: boolean | number) => void

/** Draws what every code of a version has: timing lines, alignment patterns, finders, and what it says of itself. */
function drawPatterns(version: number, size: number, set: Set): void {
  const setBoth = (x: number, y: number, dark: boolean | number) => {
    set(x, y, dark)
    set(y, x, dark)
  }
  const drawRings = (centreX: number, centreY: number, radius: number, light: readonly number[]) => {
    for (let y = -radius; y <= radius; y++)
      for (let x = -radius; x <= radius; x++)
        set(centreX + x, centreY + y, !light.includes(Math.max(Math.abs(x), Math.abs(y))))
  }
  for (let at = 0; at < size; at++) setBoth(6, at, at % 2 === 0)
  const centres = centresOf(version)
  const far = size - 7
  for (const x of centres)
    for (const y of centres) {
      const isInCorner = (x === 6 && (y === 6 || y === far)) || (x === far && y === 6)
      if (!isInCorner) drawRings(x, y, 2, [1])
    }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    drawRings(x, y, 4, [2, 4])
  drawFormat(size, set)
  const bits = version < 7 ? 0 : versionBits(version)
  for (let bit = 0; bits && bit < 18; bit++) setBoth(size - 11 + (bit % 3), Math.floor(bit / 3), (bits >> bit) & 1)
}

/** Writes level and mask twice: around the first finder, and split over the other two; and the one module that is always dark. */
function drawFormat(size: number, set: Set): void {
  for (let bit = 0; bit < 15; bit++) {
    const dark = (format >> bit) & 1
    if (bit < 8) {
      set(8, bit < 6 ? bit : bit + 1, dark)
      set(size - 1 - bit, 8, dark)
    } else {
      set(bit === 8 ? 7 : 14 - bit, 8, dark)
      set(8, size - 15 + bit, dark)
    }
  }
  set(8, size - 8, 1)
}

/** Where the middles of alignment patterns stand, in both directions. */
function centresOf(version: number): readonly number[] {
  const inRow = alignmentsOf(version)
  if (inRow === 0) return []
  // One version is laid out by no rule.
  const step = version === 32 ? 26 : Math.ceil((4 * version + 4) / (2 * inRow - 2)) * 2
  return [6, ...Array.from({ length: inRow - 1 }, (_, at) => 4 * version + 10 - at * step)]
}

/** The version with its correction: larger codes say it. */
function versionBits(version: number): number {
  let rest = version
  for (let bit = 0; bit < 12; bit++) rest = (rest << 1) ^ (rest >> 11 ? 0x1f25 : 0)
  return (version << 12) | rest
}
