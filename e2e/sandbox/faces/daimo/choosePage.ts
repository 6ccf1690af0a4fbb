import { assetOf } from '../../chains/networks.ts'
import type { Session } from '../../ledger/model.ts'
import { parseAmount } from '../../money.ts'
import type { FaceContext } from '../faceContext.ts'
import { linkOrder } from '../linkOrder.ts'
import type { PageBody } from './bodies.ts'
import type { Chosen } from './chooseMethod.ts'
import { chooseEvm } from './chooseEvm.ts'
import { unitsOf } from './methodRoute.ts'
import { toSeconds } from './toWire.ts'

const PAGE_LIFE_MS = 15 * 60 * 1000
/** What a provider's page sends where nobody has said an amount, in whole units. */
const OPEN_AMOUNT = '10'

/**
 * Gives a page of an exchange or a provider, which pays the session's EVM address in the target's asset. An exchange is
 * no type of payment method of its own.
 * @throws ApiError 400
 */
export function choosePage(context: FaceContext, session: Session, body: PageBody): Chosen {
  const { ledger, clock } = context
  const { chainId, asset: address } = session.target
  const asset = assetOf(chainId, address)
  const said = body.type === 'exchange' ? unitsOf(body.amountUsd, asset) : session.lockedUnits
  const units = said ?? parseAmount(OPEN_AMOUNT, asset.decimals) ?? 0n
  const chosen = chooseEvm(context, session, body.type === 'fiat' ? 'fiat' : 'evm')
  const exchange = body.type === 'exchange' ? body.exchangeId : (body.fiatMethod ?? 'bank')
  const to = ledger.store.route.need(chosen.method?.routeId ?? '').receiver
  const url = linkOrder(context, 'daimo', { sessionId: session.id, exchange, chainId, asset: address, to, units })
  if (body.type === 'fiat') {
    const { fiatMethod } = body
    return { session: chosen, told: { fiat: { hostedUrl: url, ...(fiatMethod && { fiatMethod }) } } }
  }
  const expiresAt = toSeconds(clock.now() + PAGE_LIFE_MS)
  return { session: chosen, told: { exchange: { url, waitingMessage: `Waiting for ${exchange}`, expiresAt } } }
}
