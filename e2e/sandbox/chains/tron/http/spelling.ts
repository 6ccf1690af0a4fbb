import { addressBody, addressBytes, toAddress } from '../address.ts'

/** How a request spells addresses: `visible` ones are `T…`, the others hex of 21 bytes, `41…`. */
export type Spelling = { visible?: boolean | undefined }

/** Reads an address in either spelling. @throws an Error for text that is none */
export function readAddress(text: string): string {
  if (addressBody(text)) return text
  if (/^41[0-9a-f]{40}$/i.test(text)) return toAddress(Buffer.from(text.slice(2), 'hex'))
  throw new Error(`Invalid address: ${text}`)
}

/** Writes an address in the spelling that was asked for. */
export function spellAddress(address: string, { visible }: Spelling): string {
  return visible === true ? address : Buffer.from(addressBytes(address)).toString('hex')
}

/** Writes words as Tron's nodes do within an answer: as hex. */
export function spellWords(words: string): string {
  return Buffer.from(words).toString('hex')
}
