import type { Version } from './versions.ts'
import { alignmentCentres } from './versions.ts'

/** The modules of a code, row by row. */
export type Grid = {
  readonly size: number
  /** 1 where a module is dark. */
  readonly dark: Uint8Array
  /** 1 where a module belongs to a pattern: data and mask leave it alone. */
  readonly fixed: Uint8Array
}

/** Draws all patterns that are not data; the place of the format is kept free. */
export function drawPatterns(version: Version): Grid {
  const { size } = version
  const grid: Grid = { size, dark: new Uint8Array(size * size), fixed: new Uint8Array(size * size) }
  for (let at = 0; at < size; at++) {
    setFixed(grid, 6, at, at % 2 === 0)
    setFixed(grid, at, 6, at % 2 === 0)
  }
  drawRings(grid, 3, 3, 4)
  drawRings(grid, size - 4, 3, 4)
  drawRings(grid, 3, size - 4, 4)
  const centres = alignmentCentres(version)
  const isFree = (x: number, y: number) => !(x === 6 ? y === 6 || y === size - 7 : y === 6 && x === size - 7)
  for (const x of centres) for (const y of centres) if (isFree(x, y)) drawRings(grid, x, y, 2)
  drawFormat(grid, 0)
  if (version.number >= 7) drawVersion(grid, version.number)
  return grid
}

/** Draws level M and the mask's number, both protected, at their two places. */
export function drawFormat(grid: Grid, mask: number): void {
  const { size } = grid
  const bits = withRemainder(mask, 0x537, 10) ^ 0x5412
  for (let bit = 0; bit < 15; bit++) {
    const isDark = ((bits >> bit) & 1) === 1
    setFixed(grid, 8, bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit, isDark)
    setFixed(grid, bit < 8 ? size - 1 - bit : bit < 9 ? 7 : 14 - bit, 8, isDark)
  }
  setFixed(grid, 8, size - 8, true)
}

/** Draws rings around a centre, dark and light in turn from the middle; what falls outside is left out. */
function drawRings(grid: Grid, x: number, y: number, radius: 2 | 4): void {
  for (let dy = -radius; dy <= radius; dy++)
    for (let dx = -radius; dx <= radius; dx++) {
      const ring = Math.max(Math.abs(dx), Math.abs(dy))
      // A finder has a core of three by three and a light edge; an alignment pattern has a core of one.
      const isDark = radius === 4 ? ring !== 2 && ring !== 4 : ring !== 1
      setFixed(grid, x + dx, y + dy, isDark)
    }
}

function drawVersion(grid: Grid, number: number): void {
  const bits = withRemainder(number, 0x1f25, 12)
  for (let bit = 0; bit < 18; bit++) {
    const far = grid.size - 11 + (bit % 3)
    const near = Math.floor(bit / 3)
    setFixed(grid, far, near, ((bits >> bit) & 1) === 1)
    setFixed(grid, near, far, ((bits >> bit) & 1) === 1)
  }
}

/** Appends the remainder of a division of polynomials over bits: what a reader mends a damaged number by. */
function withRemainder(value: number, divisor: number, width: number): number {
  let rest = value
  for (let round = 0; round < width; round++) rest = (rest << 1) ^ ((rest >> (width - 1)) * divisor)
  return (value << width) | rest
}

function setFixed({ size, dark, fixed }: Grid, x: number, y: number, isDark: boolean): void {
  if (x < 0 || y < 0 || x >= size || y >= size) return
  dark[y * size + x] = isDark ? 1 : 0
  fixed[y * size + x] = 1
}
