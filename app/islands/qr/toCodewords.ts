import { checkBytesFor } from './checkBytesFor.ts'
import type { Version } from './versions.ts'
import { lengthBits } from './versions.ts'

/**
 * Gives the bytes that go into the code: header, text and padding in blocks, each block with its error correction, the
 * blocks interleaved.
 *
 * The text is one segment of bytes: an address gains nothing by any other mode.
 */
export function toCodewords(text: Uint8Array, version: Version): readonly number[] {
  const { blocks, checkBytes, dataBytes } = version
  const data = toData(text, version)
  const short = Math.floor(dataBytes / blocks)
  // The last blocks are one byte longer where the data does not divide evenly.
  const longFrom = blocks - (dataBytes % blocks)
  const starts = Array.from({ length: blocks }, (_, at) => at * short + Math.max(0, at - longFrom))
  const parts = starts.map((start, at) => data.slice(start, start + short + (at < longFrom ? 0 : 1)))
  return [...interleave(parts), ...interleave(checkBytesFor(parts, checkBytes))]
}

/** Writes mode, length and text, ends them, and pads to the version's size. */
function toData(text: Uint8Array, { number, dataBytes }: Version): readonly number[] {
  const bytes: number[] = []
  let waiting = 0
  let bits = 0
  const put = (value: number, width: number) => {
    waiting = (waiting << width) | value
    for (bits += width; bits >= 8; bits -= 8) bytes.push((waiting >> (bits - 8)) & 255)
  }
  put(4, 4)
  put(text.length, lengthBits(number))
  for (const byte of text) put(byte, 8)
  put(0, 4)
  for (let pad = 0xec; bytes.length < dataBytes; pad ^= 0xec ^ 0x11) bytes.push(pad)
  return bytes
}

/** Takes the first byte of each list, then the second of each, and so on; shorter lists end earlier. */
function interleave(lists: readonly (readonly number[])[]): readonly number[] {
  const longest = Math.max(...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat()
}
