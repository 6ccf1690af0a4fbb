import { chacha20poly1305 } from '@noble/ciphers/chacha'
import { hexToBytes, randomBytes } from '@noble/hashes/utils'
import { base64 } from '@scure/base'

const nonceBytes = 12

/**
 * Seals a text for whoever has the key: an envelope of type 0.
 *
 * @see https://specs.walletconnect.com/2.0/specs/clients/core/crypto/crypto-envelopes
 */
export function seal(key: string, text: string): string {
  const nonce = randomBytes(nonceBytes)
  const sealed = chacha20poly1305(hexToBytes(key), nonce).encrypt(new TextEncoder().encode(text))
  return base64.encode(new Uint8Array([0, ...nonce, ...sealed]))
}

/** Opens an envelope, or gives nothing when it is of another type, for another key, or changed on its way. */
export function unseal(key: string, envelope: string): string | undefined {
  try {
    const [type, ...rest] = base64.decode(envelope)
    if (type !== 0) return undefined
    const bytes = new Uint8Array(rest)
    const opened = chacha20poly1305(hexToBytes(key), bytes.subarray(0, nonceBytes)).decrypt(bytes.subarray(nonceBytes))
    return new TextDecoder().decode(opened)
  } catch {
    return undefined
  }
}
