import { fromBase64url } from './bytes.ts'
import type { Curves } from './curves.ts'

/** What stands before the seed of an Ed25519 key in PKCS #8. @see https://www.rfc-editor.org/rfc/rfc8410#section-7 */
const seedPrefix = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32]
const none = new Uint8Array()

/**
 * Does the mathematics of keys by the engine's own WebCrypto.
 *
 * @see https://www.w3.org/TR/webcrypto-2/
 */
export const webCurves: Curves = {
  hash: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
  async makePair() {
    const { subtle } = crypto
    const pair = (await subtle.generateKey({ name: 'X25519' }, false, ['deriveBits'])) as CryptoKeyPair
    return {
      publicKey: new Uint8Array(await subtle.exportKey('raw', pair.publicKey)),
      async agree(peerKey) {
        const peer = await subtle.importKey('raw', peerKey, { name: 'X25519' }, false, [])
        const shared = await subtle.deriveBits({ name: 'X25519', public: peer }, pair.privateKey, 256)
        const secret = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits'])
        const spread = { name: 'HKDF', hash: 'SHA-256', salt: none, info: none }
        return new Uint8Array(await subtle.deriveBits(spread, secret, 256))
      },
    }
  },
  async makeSigner(seed) {
    const { subtle } = crypto
    const written = new Uint8Array([...seedPrefix, ...seed])
    const key = await subtle.importKey('pkcs8', written, { name: 'Ed25519' }, true, ['sign'])
    const { x = '' } = await subtle.exportKey('jwk', key)
    return {
      publicKey: fromBase64url(x),
      sign: async (message) => new Uint8Array(await subtle.sign('Ed25519', key, message)),
    }
  },
}

/** Tells whether the engine has both curves; older ones lack one or both, and a page that came unencrypted has none. */
export async function hasWebCurves(): Promise<boolean> {
  try {
    await Promise.all([webCurves.makePair(), webCurves.makeSigner(new Uint8Array(32))])
    return true
  } catch {
    return false
  }
}
