/** Codewords of correction in a block and how many blocks there are, by version less one, for level M: Table 9 of the standard. */
const correction = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26] // From here on it is 28.
const blocks = [
  1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35,
  37, 38, 40, 43, 45, 47, 49,
]

/** What a code of one version holds, in codewords: bytes of data, and of correction in each block. */
export type Capacity = { readonly total: number; readonly blocks: number; readonly correction: number }

/** Gives what a version from 1 to 40 holds at level M. */
export function capacityOf(version: number): Capacity {
  return {
    total: totalOf(version),
    blocks: blocks[version - 1] ?? 0,
    correction: correction[version - 1] ?? 28,
  }
}

/** How many alignment patterns stand in a row. */
export function alignmentsOf(version: number): number {
  return version === 1 ? 0 : Math.floor(version / 7) + 2
}

/** The modules that no pattern takes, by eights. */
function totalOf(version: number): number {
  const side = 4 * version + 17
  const inRow = alignmentsOf(version)
  // The finders with their borders and formats, the timing lines between them, and the one module that is always dark.
  const corners = 3 * 64 + 31 + 2 * (side - 16)
  // Three corners have none; those on a timing line share five modules with it.
  const alignments = inRow && 25 * (inRow * inRow - 3) - 10 * (inRow - 2)
  const versions = version < 7 ? 0 : 36
  return Math.floor((side * side - corners - alignments - versions) / 8)
}
