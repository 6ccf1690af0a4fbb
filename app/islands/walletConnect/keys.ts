import { ed25519, x25519 } from '@noble/curves/ed25519'
import { hkdf } from '@noble/hashes/hkdf'
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, hexToBytes, randomBytes } from '@noble/hashes/utils'
import { base58, base64urlnopad } from '@scure/base'

/** Where messages go: the hash of the key that opens them. Hex without prefix, as all keys here. */
export type Topic = { readonly topic: string; readonly key: string }

const dayS = 86_400
/** What an Ed25519 key in a `did:key` begins with. @see https://github.com/multiformats/multicodec */
const ed25519Prefix = [0xed, 0x01]

/** Makes 32 random bytes: a key of a pairing, a seed of a client. */
export function makeKey(): string {
  return bytesToHex(randomBytes(32))
}

/** Gives the topic of a key. */
export function topicOf(key: string): Topic {
  return { topic: bytesToHex(sha256(hexToBytes(key))), key }
}

/** Gives the public half of an X25519 key. */
export function publicKeyOf(privateKey: string): string {
  return bytesToHex(x25519.getPublicKey(privateKey))
}

/** Agrees on a key with a peer; gives its topic. @throws when the peer's key is none. */
export function agree(privateKey: string, peerKey: string): Topic {
  const shared = x25519.getSharedSecret(privateKey, peerKey)
  return topicOf(bytesToHex(hkdf(sha256, shared, undefined, undefined, 32)))
}

/**
 * Makes the token by which a relay knows a client: a JWT signed by the key of its seed. The relay keeps letters for
 * that key, so a seed is kept as long as its sessions.
 *
 * @see https://specs.walletconnect.com/2.0/specs/clients/core/relay/relay-client-auth
 */
export function makeToken(seed: string, relayUrl: string, nowMs: number): string {
  const iat = Math.floor(nowMs / 1000)
  const key = ed25519.getPublicKey(seed)
  const iss = `did:key:z${base58.encode(new Uint8Array([...ed25519Prefix, ...key]))}`
  const encode = (part: object) => base64urlnopad.encode(new TextEncoder().encode(JSON.stringify(part)))
  const claims = { iss, sub: makeKey(), aud: relayUrl, iat, exp: iat + dayS }
  const signed = `${encode({ alg: 'EdDSA', typ: 'JWT' })}.${encode(claims)}`
  return `${signed}.${base64urlnopad.encode(ed25519.sign(new TextEncoder().encode(signed), seed))}`
}
