import { fromBase64, fromHex, randomBytes, toBase64 } from './bytes.ts'
import { chacha20 } from './chacha.ts'
import { tagOf } from './poly.ts'

const nonceBytes = 12
const tagBytes = 16

/**
 * Seals a text for whoever has the key: an envelope of type 0, by ChaCha20 and Poly1305, which engines do not have.
 *
 * @see https://specs.walletconnect.com/2.0/specs/clients/core/crypto/crypto-envelopes
 */
export function seal(key: string, text: string): string {
  const nonce = randomBytes(nonceBytes)
  const sealed = chacha20(fromHex(key), nonce, 1, new TextEncoder().encode(text))
  return toBase64(new Uint8Array([0, ...nonce, ...sealed, ...tagOf(fromHex(key), nonce, sealed)]))
}

/** Opens an envelope, or gives nothing when it is of another type, for another key, or changed on its way. */
export function unseal(key: string, envelope: string): string | undefined {
  try {
    const bytes = fromBase64(envelope)
    const nonce = bytes.slice(1, 1 + nonceBytes)
    const sealed = bytes.slice(1 + nonceBytes, -tagBytes)
    const isWhole = String(bytes.slice(-tagBytes)) === String(tagOf(fromHex(key), nonce, sealed))
    if (bytes[0] !== 0 || !isWhole) return undefined
    return new TextDecoder().decode(chacha20(fromHex(key), nonce, 1, sealed))
  } catch {
    return undefined
  }
}
