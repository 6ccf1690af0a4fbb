import { createPublicKey, verify } from 'node:crypto'
import { base58 } from '@scure/base'

/** What an Ed25519 key in a `did:key` begins with. @see https://github.com/multiformats/multicodec */
const ed25519 = Buffer.from([0xed, 0x01])

/**
 * Reads who connects from the token in a relay's URL, or gives nothing when its signature, its time or its project is
 * wrong.
 *
 * @see https://specs.walletconnect.com/2.0/specs/clients/core/relay/relay-client-auth
 */
export function readClient(url: URL, now: number): string | undefined {
  const parts = (url.searchParams.get('auth') ?? '').split('.')
  const [head = '', body = '', signature = ''] = parts
  if (parts.length !== 3 || !/^[0-9a-f]{32}$/.test(url.searchParams.get('projectId') ?? '')) return undefined
  try {
    const { iss, exp } = JSON.parse(Buffer.from(body, 'base64url').toString()) as { iss: string; exp: number }
    const key = Buffer.from(base58.decode(iss.slice('did:key:z'.length)))
    if (exp * 1000 < now || !key.subarray(0, 2).equals(ed25519)) return undefined
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: key.subarray(2).toString('base64url') }
    const signed = Buffer.from(`${head}.${body}`)
    const isSigned = verify(
      null,
      signed,
      createPublicKey({ key: jwk, format: 'jwk' }),
      Buffer.from(signature, 'base64url'),
    )
    return isSigned ? iss : undefined
  } catch {
    return undefined
  }
}
