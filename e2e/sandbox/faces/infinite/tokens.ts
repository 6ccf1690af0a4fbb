import { randomBytes, randomUUID } from 'node:crypto'
import { errors, jwtVerify, SignJWT } from 'jose'
import type { Organization, SignIn } from '../../ledger/clients/model.ts'
import type { FaceContext } from '../faceContext.ts'
import { ApiError } from './apiError.ts'

/** How long a sign-in lasts, in seconds. There is no refresh. */
export const TOKEN_LIFE_SECONDS = 3600
/** What is told of a device's last activity is at most so old. */
const ACTIVITY_MS = 60_000

/** Where a sign-in comes from. */
export type Device = Pick<SignIn, 'platform' | 'ipAddress' | 'userAgent'>

/** Signs a wallet in: a JWT by HS256 with the organization's own key, and the sign-in that it names. */
export async function signIn(
  { ledger, clock }: FaceContext,
  organization: Organization,
  publicKey: string,
  device: Device,
): Promise<{ token: string; signIn: SignIn }> {
  const issuedAt = Math.floor(clock.now() / 1000)
  const expiresAt = issuedAt + TOKEN_LIFE_SECONDS
  const made = ledger.store.signIn.put({
    id: `sess_${randomBytes(12).toString('hex')}`,
    uuid: randomUUID(),
    organizationId: organization.id,
    publicKey,
    ...device,
    createdAt: issuedAt * 1000,
    expiresAt: expiresAt * 1000,
    lastActivityAt: issuedAt * 1000,
    endedAt: null,
    codeSentTo: null,
  })
  const token = await new SignJWT({ sid: made.id, org: organization.id })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(publicKey)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(keyOf(organization))
  return { token, signIn: made }
}

/** Finds the sign-in of a request. @throws ApiError 401 `UNAUTHORIZED`, or `SESSION_EXPIRED` after its time */
export async function readToken(
  context: FaceContext,
  organization: Organization,
  authorization: string | undefined,
): Promise<SignIn> {
  const { ledger, clock } = context
  const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1]
  if (token === undefined) throw new ApiError('UNAUTHORIZED', 'The token is missing')
  const id = await verify(token, organization, clock.now())
  const known = ledger.store.signIn.get(id)
  if (!known || known.organizationId !== organization.id || known.endedAt !== null)
    throw new ApiError('UNAUTHORIZED', 'The token is revoked or of no session here')
  if (clock.now() - known.lastActivityAt < ACTIVITY_MS) return known
  return ledger.store.signIn.put({ ...known, lastActivityAt: clock.now() })
}

async function verify(token: string, organization: Organization, now: number): Promise<string> {
  try {
    const options = { algorithms: ['HS256'], currentDate: new Date(now) }
    const { payload } = await jwtVerify(token, keyOf(organization), options)
    return String(payload['sid'])
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new ApiError('SESSION_EXPIRED', 'The session is over; sign in again')
    throw new ApiError('UNAUTHORIZED', 'The token is not valid here')
  }
}

function keyOf({ signingKey }: Organization): Uint8Array {
  return Buffer.from(signingKey, 'hex')
}
