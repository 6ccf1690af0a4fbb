import { createHash } from 'node:crypto'
import { createBase58check } from '@scure/base'

/** The first byte of every address. */
const PREFIX = 0x41
const base58check = createBase58check((bytes: Uint8Array) => createHash('sha256').update(bytes).digest())

/** Writes an address as people see it, `T…`, from the 20 bytes that it has in common with an EVM one. */
export function toAddress(body: Uint8Array): string {
  if (body.length !== 20) throw new Error(`an address has 20 bytes, not ${body.length}`)
  return base58check.encode(Uint8Array.of(PREFIX, ...body))
}

/** Gives the 20 bytes of an address; undefined for text that is none, such as one with a typing error. */
export function addressBody(text: string): Uint8Array | undefined {
  try {
    const bytes = base58check.decode(text)
    return bytes.length === 21 && bytes[0] === PREFIX ? bytes.subarray(1) : undefined
  } catch {
    return undefined
  }
}

/** Gives the 21 bytes by which transactions name an address. @throws an Error for text that is none */
export function addressBytes(text: string): Uint8Array {
  const body = addressBody(text)
  if (!body) throw new Error(`${text} is no address`)
  return Uint8Array.of(PREFIX, ...body)
}

/** Reads an address out of a transaction. @throws an Error for other bytes */
export function readAddressBytes(bytes: Uint8Array): string {
  if (bytes.length !== 21 || bytes[0] !== PREFIX) throw new Error('bytes that are no address')
  return toAddress(bytes.subarray(1))
}
