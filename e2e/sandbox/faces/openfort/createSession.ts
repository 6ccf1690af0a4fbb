import { randomBytes } from 'node:crypto'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Session } from '../../ledger/model.ts'
import { isWaiting } from '../../ledger/sessions.ts'
import { isSameSecret } from '../isSameSecret.ts'
import { ApiError } from './apiError.ts'
import type { CreateBody, PaymentMethodBody } from './bodies.ts'
import type { Mode } from './keys.ts'
import { readAddress, readPlace, readRoute } from './routeRules.ts'

const LIFE_MS = 24 * 60 * 60 * 1000
/** What the relayer takes of a deposit: 0.021 US dollars. */
const FEE_MICRO_USD = 21_000n

/** What the control can ask for and the wire cannot. */
export type Extras = Pick<Session, 'reportsLate' | 'variant' | 'requiresMemo'>

const noExtras: Extras = { reportsLate: false, variant: 'seed', requiresMemo: false }

/**
 * Creates a session, or gives the one with the same `externalId` unchanged, even if a method is given.
 * @throws ApiError 400
 */
export function createSession(ledger: Ledger, mode: Mode, body: CreateBody, extras: Extras = noExtras): Session {
  const { chainId, asset } = readPlace('target', body.target.chain, body.target.currency)
  const target = { chainId, asset: asset.address, address: readAddress('target.address', chainId, body.target.address) }
  // A wrong method must not leave a session behind.
  if (body.paymentMethod) readRoute({ target, mode, variant: extras.variant }, body.paymentMethod)
  const wanted = {
    ...extras,
    backend: 'openfort',
    id: `fnd_${randomBytes(12).toString('hex')}`,
    clientSecret: `cs_${randomBytes(24).toString('hex')}`,
    feeMicroUsd: FEE_MICRO_USD,
    refundTo: null,
    refundsAt: 'source',
    display: null,
    flatErrors: false,
    lifeMs: LIFE_MS,
    mode,
    target,
    lockedUnits: body.amountUnits ? BigInt(body.amountUnits) : null,
    externalId: body.externalId ?? null,
    metadata: body.metadata ?? null,
    strict: body.strict,
  } as const
  return ledger.store.together(() => {
    const { session, isNew } = ledger.sessions.create(wanted)
    return isNew && body.paymentMethod ? setMethod(ledger, session, body.paymentMethod) : session
  })
}

/** Sets or replaces a session's payment method. @throws ApiError 400 */
export function setMethod(ledger: Ledger, session: Session, body: PaymentMethodBody): Session {
  if (!isWaiting(session)) throw new ApiError(400, `A session that is ${session.status} takes no payment method`)
  const { source, refundTo } = readRoute(session, body)
  const choice = { sessionId: session.id, chainId: source.chainId, asset: source.asset.address, refundTo }
  const exchange = body.type === 'cex' ? body.cex : null
  return ledger.store.together(() => {
    const route = ledger.mintRoute(choice)
    return ledger.sessions.choose(session, {
      type: body.type,
      exchange,
      routeId: route.id,
      units: BigInt(body.source.amount),
      expiresAt: null,
    })
  })
}

/**
 * Finds a session of the caller's mode and checks the secret.
 * @throws ApiError 404 for an unknown one, 401 for a missing or wrong secret
 */
export function openSession(ledger: Ledger, mode: Mode, id: string, clientSecret: unknown): Session {
  const session = ledger.sessions.read(id)
  if (!session || session.backend !== 'openfort' || session.mode !== mode)
    throw new ApiError(404, 'No such funding session')
  if (typeof clientSecret !== 'string' || clientSecret === '') throw new ApiError(401, 'The clientSecret is missing')
  if (!isSameSecret(clientSecret, session.clientSecret)) throw new ApiError(401, 'The clientSecret is wrong')
  return session
}
