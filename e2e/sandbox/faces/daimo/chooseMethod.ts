import { assetOf } from '../../chains/networks.ts'
import type { Session } from '../../ledger/model.ts'
import { isWaiting } from '../../ledger/sessions.ts'
import { parseAmount } from '../../money.ts'
import type { FaceContext } from '../faceContext.ts'
import { linkOrder } from '../linkOrder.ts'
import { impossible } from './apiError.ts'
import { NewerMethod, readBody, SeedMethod, type PageBody } from './bodies.ts'
import { toSeconds } from './toWire.ts'

/** A session with its method chosen, and what its answer tells beside it, this once. */
export type Chosen = { session: Session; told: object }

const PAGE_LIFE_MS = 15 * 60 * 1000
/** What a provider's page sends where nobody has said an amount, in whole units. */
const OPEN_AMOUNT = '10'

/** Sets or replaces a session's payment method. @throws ApiError 400 */
export async function chooseMethod(context: FaceContext, session: Session, body: unknown): Promise<Chosen> {
  if (!isWaiting(session))
    throw impossible('session_not_open', `A session that is ${session.status} takes no payment method`)
  const method = readBody(session.variant === 'newer' ? NewerMethod : SeedMethod, body)
  switch (method.type) {
    case 'evm':
      return { session: chooseEvm(context, session, 'evm'), told: {} }
    case 'exchange':
    case 'fiat':
      return choosePage(context, session, method)
    case 'tron':
    case 'solana':
      throw impossible('method_unavailable', `The sandbox has no ${method.type} chain yet`, 'type')
  }
}

/** One address for whatever is sent to it, on any EVM chain. */
function chooseEvm({ ledger }: FaceContext, session: Session, type: string): Session {
  const refundTo = session.refundTo ?? session.target.address
  const route = ledger.mintRoute({ sessionId: session.id, family: 'evm', refundTo })
  return ledger.sessions.choose(session, { type, exchange: null, routeId: route.id, units: null, expiresAt: null })
}

/** An exchange or a provider pays the session's EVM address in the target's asset; an exchange is no type of its own. */
function choosePage(context: FaceContext, session: Session, body: PageBody): Chosen {
  const { ledger } = context
  const chosen = chooseEvm(context, session, body.type === 'fiat' ? 'fiat' : 'evm')
  const { chainId, asset } = session.target
  const { decimals } = assetOf(chainId, asset)
  const said = body.type === 'exchange' ? parseAmount(String(body.amountUsd), decimals) : session.lockedUnits
  const units = said ?? parseAmount(OPEN_AMOUNT, decimals) ?? 0n
  const exchange = body.type === 'exchange' ? body.exchangeId : (body.fiatMethod ?? 'bank')
  const to = ledger.store.route.need(chosen.method?.routeId ?? '').receiver
  const url = linkOrder(context, 'daimo', { sessionId: session.id, exchange, chainId, asset, to, units })
  const expiresAt = toSeconds(context.clock.now() + PAGE_LIFE_MS)
  if (body.type === 'fiat') {
    const { fiatMethod } = body
    return { session: chosen, told: { fiat: { hostedUrl: url, ...(fiatMethod && { fiatMethod }) } } }
  }
  return { session: chosen, told: { exchange: { url, waitingMessage: `Waiting for ${exchange}`, expiresAt } } }
}
