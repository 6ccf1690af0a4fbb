import ByteData from 'qrcode/lib/core/byte-data.js'

/** Gives text as the one segment of bytes that it is. Stands in for a search of the shortest mix of modes; an address gains nothing by it. */
export function fromString(text: string): readonly ByteData[] {
  return [new ByteData(text)]
}

/** Gives the segments that the version of the code is estimated by: the same ones. */
export const rawSplit = fromString
