import { randomBytes } from 'node:crypto'
import type * as v from 'valibot'
import { isHex, recoverMessageAddress } from 'viem'
import type { Challenge, Organization } from '../../ledger/clients/model.ts'
import type { FaceContext } from '../faceContext.ts'
import { ApiError } from './apiError.ts'
import type { VerifyBody } from './bodies.ts'

const LIFE_SECONDS = 300

/** Makes a message for an address to sign, once and within five minutes. @throws ApiError 400 for what is no address */
export function makeChallenge({ ledger, clock }: FaceContext, organization: Organization, publicKey: string) {
  const key = readKey(publicKey)
  const timestamp = Math.floor(clock.now() / 1000)
  const nonce = randomBytes(10).toString('hex')
  const words = 'Sign this message to authenticate with Infinite Agents.'
  const message = `${words}\n\nPublicKey: ${key}\nNonce: ${nonce}\nTimestamp: ${timestamp}`
  const expiresAt = (timestamp + LIFE_SECONDS) * 1000
  ledger.store.challenge.put({
    id: nonce,
    organizationId: organization.id,
    publicKey: key,
    message,
    expiresAt,
    isUsed: false,
  })
  return {
    nonce,
    message,
    domain: null,
    expires_at: timestamp + LIFE_SECONDS,
    expires_at_iso: new Date(expiresAt).toISOString().replace('Z', '000+00:00'),
  }
}

/**
 * Checks that an address signed its message, and uses the message up. A signature that is wrong does not: the right one
 * may follow. Gives the address in lower case.
 * @throws ApiError 400 `INVALID_PUBLIC_KEY`, `NONCE_ALREADY_USED`, `CHALLENGE_EXPIRED`, `INVALID_SIGNATURE`
 */
export async function answerChallenge(
  { ledger, clock }: FaceContext,
  organization: Organization,
  { public_key, signature, nonce, message }: v.InferOutput<typeof VerifyBody>,
): Promise<string> {
  const key = readKey(public_key)
  const challenge = ledger.store.challenge.get(nonce)
  if (challenge?.organizationId !== organization.id || challenge.publicKey !== key) throw notUsable()
  if (challenge.isUsed) throw notUsable()
  if (clock.now() >= challenge.expiresAt) throw new ApiError('CHALLENGE_EXPIRED', 'The message is too old')
  if (message !== undefined && message !== challenge.message) throw badSignature()
  if ((await signerOf(challenge, signature)) !== key) throw badSignature()
  // The signature was read in between, and the same one may have come twice.
  if (ledger.store.challenge.need(nonce).isUsed) throw notUsable()
  ledger.store.challenge.put({ ...challenge, isUsed: true })
  return key
}

async function signerOf({ message }: Challenge, signature: string): Promise<string | undefined> {
  if (!isHex(signature)) return undefined
  try {
    return (await recoverMessageAddress({ message, signature })).toLowerCase()
  } catch {
    return undefined
  }
}

function readKey(text: string): string {
  if (/^0x[0-9a-fA-F]{40}$/.test(text)) return text.toLowerCase()
  const reason = 'expected 42 characters that start with 0x'
  throw new ApiError('INVALID_PUBLIC_KEY', `publicKey: ${reason}`, { field: 'publicKey', reason })
}

function notUsable(): ApiError {
  return new ApiError('NONCE_ALREADY_USED', 'The nonce is unknown or used already', { field: 'nonce' })
}

function badSignature(): ApiError {
  const field = 'signature'
  return new ApiError('INVALID_SIGNATURE', 'The signature is not this address’s for this message', { field })
}
