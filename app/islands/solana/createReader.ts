/** Reads a row of bytes from its start; every read throws a RangeError when the bytes end before it does. */
export type Reader = {
  readonly u8: () => number
  /** Little-endian, as everything on Solana. */
  readonly u32: () => number
  readonly u64: () => bigint
  readonly bytes: (count: number) => Uint8Array
  /** A length in one to three bytes, seven bits each, in its shortest form. */
  readonly length: () => number
  readonly left: () => number
}

/** Makes a reader of bytes. */
export function createReader(source: Uint8Array): Reader {
  const view = new DataView(source.buffer, source.byteOffset, source.byteLength)
  let at = 0
  const skip = (count: number) => (at += count) - count
  const u8 = () => view.getUint8(skip(1))
  return {
    u8,
    u32: () => view.getUint32(skip(4), true),
    u64: () => view.getBigUint64(skip(8), true),
    bytes: (count) => {
      if (count > source.length - at) throw new RangeError('short')
      const start = skip(count)
      return source.subarray(start, start + count)
    },
    length: () => readLength(u8),
    left: () => source.length - at,
  }
}

function readLength(u8: () => number): number {
  let length = 0
  for (let shift = 0; shift < 21; shift += 7) {
    const byte = u8()
    if (byte === 0 && shift > 0) break
    length |= (byte & 0x7f) << shift
    if (byte < 0x80 && length < 0x10000) return length
  }
  throw new RangeError('length')
}
