import { assetOf } from '../../chains/networks.ts'
import type { Flow, FlowSource } from '../../ledger/flows/model.ts'
import { sendingFor } from '../../ledger/routeTerms.ts'
import type { FaceContext } from '../faceContext.ts'
import { linkOrder } from '../linkOrder.ts'
import { ApiError } from './apiError.ts'
import type { SourceBody } from './bodies.ts'

/**
 * Makes the page of an exchange that pays a flow, in the target's own coin. Each source has a page of its own; an older
 * one pays all the same.
 * @throws ApiError 422 where this exchange is asked to refuse
 */
export function linkExchange(context: FaceContext, flow: Flow, body: SourceBody): FlowSource['exchange'] {
  if (body.sourceType !== 'exchange') return null
  const { ledger, chains } = context
  const id = body.exchangeProvider
  if (flow.wishes.exchangeError !== null)
    throw new ApiError(422, `${id} cannot pay this flow`, { code: flow.wishes.exchangeError })
  const session = ledger.store.session.need(flow.id)
  const { chainId, asset: address } = session.target
  const asset = assetOf(chainId, address)
  const refundTo = chains.get(chainId)?.payerAddress('exchange') ?? session.target.address
  const route = ledger.mintRoute({ sessionId: flow.id, family: 'evm', refundTo })
  const units = sendingFor(session.lockedUnits ?? 0n, asset, asset, session)
  ledger.sessions.choose(session, { type: 'exchange', exchange: id, routeId: route.id, units, expiresAt: null })
  const order = { sessionId: flow.id, exchange: id, chainId, asset: address, to: route.receiver, units }
  return { id, url: linkOrder(context, 'dynamic', order) }
}
