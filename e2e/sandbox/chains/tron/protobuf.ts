/** One field of a protobuf message: its number, and a whole number or bytes. */
export type Field = readonly [number: number, value: bigint | Uint8Array]

/** The fields of a message, by number. What is not there is zero, or no bytes. */
export type Message = { number(field: number): bigint; bytes(field: number): Uint8Array; count(field: number): number }

const VARINT = 0n
const BYTES = 2n

/** Writes a message. As proto3 does, it leaves out what is zero or empty. @see https://protobuf.dev/programming-guides/encoding/ */
export function writeMessage(fields: readonly Field[]): Uint8Array {
  return Buffer.concat(fields.map(([number, value]) => writeField(BigInt(number), value)))
}

function writeField(number: bigint, value: bigint | Uint8Array): Uint8Array {
  if (typeof value === 'bigint')
    return value === 0n ? Buffer.alloc(0) : joined(varint(number * 8n + VARINT), varint(value))
  return value.length === 0 ? Buffer.alloc(0) : joined(varint(number * 8n + BYTES), varint(BigInt(value.length)), value)
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return Buffer.concat(parts)
}

function varint(value: bigint): Uint8Array {
  const bytes: number[] = []
  for (let rest = value; ; rest /= 128n) {
    const digit = Number(rest % 128n)
    if (rest < 128n) return Uint8Array.from([...bytes, digit])
    bytes.push(digit + 128)
  }
}

/** Reads a message of whole numbers and bytes. @throws an Error for anything else */
export function readMessage(bytes: Uint8Array): Message {
  const fields = [...readFields(bytes)]
  const last = (field: number) => fields.findLast(([number]) => number === field)?.[1]
  return {
    number: (field) => {
      const value = last(field) ?? 0n
      if (typeof value !== 'bigint') throw new Error(`field ${field} is no number`)
      return value
    },
    bytes: (field) => {
      const value = last(field) ?? Buffer.alloc(0)
      if (typeof value === 'bigint') throw new Error(`field ${field} is no bytes`)
      return value
    },
    count: (field) => fields.filter(([number]) => number === field).length,
  }
}

function* readFields(bytes: Uint8Array): Generator<Field> {
  for (let at = 0; at < bytes.length;) {
    const [tag, afterTag] = readVarint(bytes, at)
    const [value, afterValue] = readVarint(bytes, afterTag)
    const number = Number(tag / 8n)
    if (tag % 8n === VARINT) {
      yield [number, value]
      at = afterValue
    } else if (tag % 8n === BYTES && value <= BigInt(bytes.length - afterValue)) {
      at = afterValue + Number(value)
      yield [number, bytes.subarray(afterValue, at)]
    } else throw new Error('not a message')
  }
}

function readVarint(bytes: Uint8Array, start: number): [value: bigint, end: number] {
  let value = 0n
  for (let at = start; at < start + 10; at++) {
    const byte = bytes[at]
    if (byte === undefined) break
    value += BigInt(byte % 128) << BigInt(7 * (at - start))
    if (byte < 128) return [value, at + 1]
  }
  throw new Error('not a message')
}
