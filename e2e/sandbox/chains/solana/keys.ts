import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { address, getBase58Decoder, type Address } from '@solana/kit'

/** An account that the sandbox holds the key of. */
export type Key = { address: Address; sign(message: Uint8Array): Uint8Array }

/** What comes before the 32 bytes of an Ed25519 key in PKCS #8. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Gives the key that belongs to a label: the same one in every run, and worth nothing anywhere else. */
export function keyFor(label: string): Key {
  return keyFromSeed(createHash('sha256').update(`inlet sandbox: ${label}`).digest())
}

/** Gives the key of a 32-byte seed. */
export function keyFromSeed(seed: Uint8Array): Key {
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' })
  return {
    address: address(getBase58Decoder().decode(spki.subarray(-32))),
    sign: (message) => new Uint8Array(sign(null, message, secret)),
  }
}

/** Owns the treasury and pays the fees of every delivery, sweep and refund. May make tokens. */
export const treasury = keyFor('treasury')

/** Gives the key of a route's deposit address. */
export function vaultKey(routeId: string): Key {
  return keyFor(`vault ${routeId}`)
}
