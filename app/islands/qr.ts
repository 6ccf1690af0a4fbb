import { drawPatterns } from './qr/grid.ts'
import type { Grid } from './qr/grid.ts'
import { applyBestMask } from './qr/masks.ts'
import { toCodewords } from './qr/toCodewords.ts'
import { versionFor } from './qr/versions.ts'

/** Light modules around the code, as its standard asks. */
const margin = 4

/**
 * Encodes text as a QR code of level M: `size` is the side in modules with the margin, `path` draws the dark ones in an
 * SVG viewBox of that side.
 *
 * Plain modules, nothing laid over them: style costs scans. The encoder is our own because a payer waits for it: it
 * knows one level and one mode. Its tests hold it, module for module, against an encoder that many others use.
 *
 * @throws when the text is longer than any code.
 * @see https://www.iso.org/standard/83389.html
 */
export function encodeQr(text: string): { readonly size: number; readonly path: string } {
  const bytes = new TextEncoder().encode(text)
  const version = versionFor(bytes.length)
  const grid = drawPatterns(version)
  drawData(grid, toCodewords(bytes, version))
  applyBestMask(grid)
  return { size: grid.size + 2 * margin, path: toPath(grid) }
}

/** Fills what is free with the data's bits: two columns at a time from the right, upwards and downwards in turn. */
function drawData({ size, dark, fixed }: Grid, codewords: readonly number[]): void {
  let bit = 0
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2)
    for (let step = 0; step < size; step++)
      for (const x of [right, right - 1]) {
        // The column of the timing pattern is none of a pair, so the turns shift by one behind it.
        const isUpward = ((right + (right < 6 ? 1 : 0)) & 2) === ((size - 1) & 2)
        const at = (isUpward ? size - 1 - step : step) * size + x
        if (fixed[at]) continue
        dark[at] = ((codewords[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1
        bit++
      }
}

function toPath({ size, dark }: Grid): string {
  let path = ''
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const start = x
      while (x < size && dark[y * size + x]) x++
      if (x > start) path += `M${start + margin} ${y + margin}h${x - start}v1h-${x - start}z`
    }
  return path
}
