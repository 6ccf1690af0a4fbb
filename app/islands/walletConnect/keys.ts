import { fromHex, randomBytes, toBase64url, toHex } from './bytes.ts'
import type { Curves, Pair } from './curves.ts'

/** Where messages go: the hash of the key that opens them. Hex without prefix, as all keys here. */
export type Topic = { readonly topic: string; readonly key: string }

const dayS = 86_400
/** What an Ed25519 key in a `did:key` begins with. @see https://github.com/multiformats/multicodec */
const ed25519Prefix = 'ed01'
const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** Makes 32 random bytes: a key of a pairing, a seed of a client. */
export function makeKey(): string {
  return toHex(randomBytes(32))
}

/** Gives the topic of a key. */
export async function topicOf(curves: Curves, key: string): Promise<Topic> {
  return { topic: toHex(await curves.hash(fromHex(key))), key }
}

/** Agrees on a key with a peer; gives its topic. Rejects when the peer's key is none. */
export async function agree(curves: Curves, pair: Pair, peerKey: string): Promise<Topic> {
  return topicOf(curves, toHex(await pair.agree(fromHex(peerKey))))
}

/**
 * Makes the token by which a relay knows a client: a JWT signed by the key of its seed. The relay keeps letters for
 * that key, so a seed is kept as long as its sessions.
 *
 * @see https://specs.walletconnect.com/2.0/specs/clients/core/relay/relay-client-auth
 */
export async function makeToken(curves: Curves, seed: string, relayUrl: string, nowMs: number): Promise<string> {
  const iat = Math.floor(nowMs / 1000)
  const { publicKey, sign } = await curves.makeSigner(fromHex(seed))
  const iss = `did:key:z${toBase58(ed25519Prefix + toHex(publicKey))}`
  const write = (part: object) => toBase64url(new TextEncoder().encode(JSON.stringify(part)))
  const claims = { iss, sub: makeKey(), aud: relayUrl, iat, exp: iat + dayS }
  const signed = `${write({ alg: 'EdDSA', typ: 'JWT' })}.${write(claims)}`
  return `${signed}.${toBase64url(await sign(new TextEncoder().encode(signed)))}`
}

/** Writes hex digits that begin with no zero. */
function toBase58(hex: string): string {
  let written = ''
  for (let rest = BigInt(`0x${hex}`); rest > 0n; rest /= 58n) written = alphabet.charAt(Number(rest % 58n)) + written
  return written
}
