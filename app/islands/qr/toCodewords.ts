import type { Capacity } from './capacity.ts'
import { capacityOf } from './capacity.ts'

const mostVersion = 40
/** Four bits before the bytes: bytes follow; and the same with twelve before them that say the bytes are UTF-8. */
const plain = [[4, 4]] as const
const marked = [[7, 4], [26, 8], ...plain] as const

/**
 * Writes text as the bytes of a QR code of level M, correction included, in the order they are drawn, in the smallest
 * version that holds it.
 *
 * @throws when the text is longer than any code.
 */
export function toCodewords(text: string): { readonly version: number; readonly codewords: Uint8Array } {
  const bytes = new TextEncoder().encode(text)
  // Plain ASCII goes without a header that names a character set: the oldest scanner reads it too.
  const header = bytes.length === text.length ? plain : marked
  for (let version = 1; version <= mostVersion; version++) {
    const capacity = capacityOf(version)
    const room = capacity.total - capacity.blocks * capacity.correction
    const lengthBits = version < 10 ? 8 : 16
    const headBits = header.reduce((sum, [, bits]) => sum + bits, lengthBits)
    if (headBits + 8 * bytes.length > 8 * room) continue
    const data = pack([...header, [bytes.length, lengthBits], ...[...bytes].map((byte) => [byte, 8] as const)], room)
    return { version, codewords: withCorrection(data, capacity) }
  }
  throw new RangeError('The text is longer than any QR code')
}

/** Writes numbers bit by bit, highest first, ends them with four zeros where there is room, and fills what is left. */
function pack(numbers: readonly (readonly [value: number, bits: number])[], room: number): Uint8Array {
  const data = new Uint8Array(room)
  let at = 0
  for (const [value, bits] of numbers)
    for (let bit = bits - 1; bit >= 0; bit--, at++) data[at >> 3]! |= ((value >> bit) & 1) << (7 - (at & 7))
  for (let next = (at + 11) >> 3, fill = 0xec; next < room; next++, fill ^= 0xec ^ 0x11) data[next] = fill
  return data
}

/** Cuts data into blocks, the short ones first, and weaves them with the correction of each. */
function withCorrection(data: Uint8Array, { total, blocks, correction }: Capacity): Uint8Array {
  const short = Math.floor(data.length / blocks)
  const longFrom = blocks - (data.length % blocks)
  const divisor = divisorOf(correction)
  const woven = new Uint8Array(total)
  for (let block = 0, start = 0; block < blocks; block++) {
    const length = short + (block < longFrom ? 0 : 1)
    const own = data.subarray(start, (start += length))
    // The last byte of a long block comes after the last of all short ones.
    own.forEach((byte, at) => (woven[at < short ? at * blocks + block : short * blocks + block - longFrom] = byte))
    remainderOf(own, divisor).forEach((byte, at) => (woven[data.length + at * blocks + block] = byte))
  }
  return woven
}

/** Powers of 2 in the field of 256, and which power a number is. @see https://en.wikipedia.org/wiki/Reed–Solomon_error_correction */
const powers = new Uint8Array(255)
const powerOf = new Uint8Array(256)
for (let power = 0, value = 1; power < 255; power++, value = (value << 1) ^ (value > 127 ? 0x11d : 0)) {
  powers[power] = value
  powerOf[value] = power
}

function times(one: number, other: number): number {
  return one && other ? powers[(powerOf[one]! + powerOf[other]!) % 255]! : 0
}

/** The polynomial that correction of a length divides by, its highest coefficient left out. */
function divisorOf(length: number): Uint8Array {
  const divisor = new Uint8Array(length)
  divisor[length - 1] = 1
  for (let root = 0; root < length; root++)
    for (let at = 0; at < length; at++) divisor[at] = times(divisor[at]!, powers[root]!) ^ (divisor[at + 1] ?? 0)
  return divisor
}

function remainderOf(data: Uint8Array, divisor: Uint8Array): Uint8Array {
  const rest = new Uint8Array(divisor.length)
  for (const byte of data) {
    const factor = byte ^ rest[0]!
    rest.copyWithin(0, 1)
    rest[rest.length - 1] = 0
    divisor.forEach((coefficient, at) => (rest[at]! ^= times(coefficient, factor)))
  }
  return rest
}
