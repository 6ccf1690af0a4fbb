const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** Spells bytes in base58, as Solana spells addresses and signatures. @see https://datatracker.ietf.org/doc/html/draft-msporny-base58-03 */
export function encodeBase58(bytes: Uint8Array): string {
  let rest = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  let text = ''
  for (; rest > 0n; rest /= 58n) text = alphabet.charAt(Number(rest % 58n)) + text
  const firstByte = bytes.findIndex((byte) => byte !== 0)
  return '1'.repeat(firstByte < 0 ? bytes.length : firstByte) + text
}

/** Reads the 32 bytes of an address, or gives nothing when it is none. */
export function decodeAddress(text: string): Uint8Array | undefined {
  if (!/^[1-9A-HJ-NP-Za-km-z]{32,44}$/.test(text)) return undefined
  let rest = Array.from(text).reduce((sum, letter) => sum * 58n + BigInt(alphabet.indexOf(letter)), 0n)
  const bytes = new Uint8Array(32)
  for (let at = 31; at >= 0; at--, rest /= 256n) bytes[at] = Number(rest % 256n)
  return rest === 0n && encodeBase58(bytes) === text ? bytes : undefined
}
