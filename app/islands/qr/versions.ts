/** A size class of QR codes at level M, and what it holds. */
export type Version = {
  /** 1 to 40. */
  readonly number: number
  /** Modules a side. */
  readonly size: number
  /** Bytes of content, header and padding included. */
  readonly dataBytes: number
  /** Blocks that the data is split into. */
  readonly blocks: number
  /** Bytes of error correction for each block. */
  readonly checkBytes: number
}

/** Per version from 1, level M. */
const blocksOf = [
  1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35,
  37, 38, 40, 43, 45, 47, 49,
]
/** Per version from 1, level M; 28 in all later ones. */
const checkBytesOf = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26]

/**
 * Gives the smallest version that holds so many bytes of text.
 *
 * @throws when no version does.
 * @see https://www.iso.org/standard/83389.html table 9
 */
export function versionFor(textBytes: number): Version {
  for (let number = 1; number <= blocksOf.length; number++) {
    const version = versionOf(number)
    if (textBytes + headerBytes(number) <= version.dataBytes) return version
  }
  throw new Error(`A QR code holds no ${textBytes} bytes`)
}

/** Gives the bits that say how long the text is. */
export function lengthBits(number: number): 8 | 16 {
  return number < 10 ? 8 : 16
}

/** Gives the centres of the alignment patterns, on either axis, from the end of the side to its start. */
export function alignmentCentres({ number, size }: Version): readonly number[] {
  if (number === 1) return []
  const count = Math.floor(number / 7) + 2
  const step = number === 32 ? 26 : Math.ceil((size - 13) / (2 * count - 2)) * 2
  return Array.from({ length: count }, (_, at) => (at === count - 1 ? 6 : size - 7 - at * step))
}

/** Mode and length before the text, and the end mark after it: four bits each, and the length's. */
function headerBytes(number: number): number {
  return (lengthBits(number) + 8) / 8
}

function versionOf(number: number): Version {
  const size = number * 4 + 17
  const blocks = blocksOf[number - 1] ?? 0
  const checkBytes = checkBytesOf[number - 1] ?? 28
  const dataBytes = (roomBits(number) >> 3) - blocks * checkBytes
  return { number, size, dataBytes, blocks, checkBytes }
}

/** Counts the modules that no pattern takes. */
function roomBits(number: number): number {
  const bits = (16 * number + 128) * number + 64
  if (number === 1) return bits
  const centres = Math.floor(number / 7) + 2
  return bits - (25 * centres - 10) * centres + 55 - (number < 7 ? 0 : 36)
}
