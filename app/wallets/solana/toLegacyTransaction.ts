/** What a wallet of before the standard is given to sign: the part of a transaction that it serializes. */
export type LegacyTransaction = {
  readonly version: 'legacy' | number
  readonly signatures: readonly Uint8Array[]
  readonly message: { readonly version: 'legacy' | number; serialize(): Uint8Array }
  serialize(): Uint8Array
}

const signatureBytes = 64

/**
 * Gives a transaction as wallets of before the standard take it: an object that serializes itself. What they get are the
 * very bytes, a copy each time.
 *
 * @see https://solana.com/docs/core/transactions
 */
export function toLegacyTransaction(bytes: Uint8Array): LegacyTransaction {
  const [low = 0, high = 0] = bytes
  const [count, start] = low < 0x80 ? [low, 1] : [(low & 0x7f) | (high << 7), 2]
  const messageStart = start + count * signatureBytes
  const first = bytes[messageStart] ?? 0
  const version = first < 0x80 ? 'legacy' : first & 0x7f
  const signatures = Array.from({ length: count }, (_, at) =>
    bytes.slice(start + at * signatureBytes, start + (at + 1) * signatureBytes),
  )
  return {
    version,
    signatures,
    message: { version, serialize: () => bytes.slice(messageStart) },
    serialize: () => bytes.slice(),
  }
}
