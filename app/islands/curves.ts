import { ed25519, x25519 } from '@noble/curves/ed25519'
import { hkdf } from '@noble/hashes/hkdf'
import { sha256 } from '@noble/hashes/sha2'
import type { Bytes, Curves } from './walletConnect/curves.ts'

/** Does the mathematics of keys by code, for engines whose WebCrypto lacks one of the curves. */
export const curves: Curves = {
  hash: async (bytes) => own(sha256(bytes)),
  async makePair() {
    const privateKey = x25519.utils.randomPrivateKey()
    return {
      publicKey: own(x25519.getPublicKey(privateKey)),
      agree: async (peerKey) =>
        own(hkdf(sha256, x25519.getSharedSecret(privateKey, peerKey), undefined, undefined, 32)),
    }
  },
  makeSigner: async (seed) => ({
    publicKey: own(ed25519.getPublicKey(seed)),
    sign: async (message) => own(ed25519.sign(message, seed)),
  }),
}

/** A copy in memory of its own, as engines' functions want it. */
function own(bytes: Uint8Array): Bytes {
  return new Uint8Array(bytes)
}
