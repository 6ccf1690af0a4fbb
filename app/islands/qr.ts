import { drawModules } from './qr/drawModules.ts'
import { toCodewords } from './qr/toCodewords.ts'

/** Light modules around the code, as its standard asks. */
const margin = 4

/**
 * Encodes text as a QR code of level M: `size` is the side in modules with the margin, `path` draws the dark ones in an
 * SVG viewBox of that side.
 *
 * Plain modules, nothing laid over them: style costs scans.
 *
 * @throws when the text is longer than any code.
 * @see https://www.iso.org/standard/83389.html
 */
export function encodeQr(text: string): { readonly size: number; readonly path: string } {
  const { version, codewords } = toCodewords(text)
  const { size, isDark } = drawModules(version, codewords)
  let path = ''
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const start = x
      while (x < size && isDark(x, y)) x++
      if (x > start) path += `M${start + margin} ${y + margin}h${x - start}v1h-${x - start}z`
    }
  return { size: size + 2 * margin, path }
}
