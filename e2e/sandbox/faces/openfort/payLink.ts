import type { ChainId } from '../../chains/network.ts'
import { assetNamed } from '../../chains/networks.ts'
import type { Session } from '../../ledger/model.ts'
import { parseAmount } from '../../money.ts'
import { ApiError, badField } from './apiError.ts'
import type { AddressPayLinkBody, SessionPayLinkBody } from './bodies.ts'
import type { FaceContext } from '../faceContext.ts'
import { linkOrder } from '../linkOrder.ts'
import type { Mode } from './keys.ts'
import { openSession } from './createSession.ts'
import { findRoutable, readAddress } from './routeRules.ts'

const DEFAULT_AMOUNT = '10'

/**
 * Makes a link that pays a session: its status moves when the money arrives.
 * @throws ApiError 400 below five, 401, 404
 */
export function linkForSession(context: FaceContext, mode: Mode, body: SessionPayLinkBody): { url: string } {
  const session = openSession(context.ledger, mode, body.sessionId, body.clientSecret)
  const { chainId, address, decimals } = assetBySymbol(session.target.chainId, body.asset)
  const units = readUnits(body.amount, decimals)
  if (units < 5n * 10n ** BigInt(decimals)) throw badField('amount', 'amount must be at least 5', body.amount)
  const to = addressForExchange(context, session, chainId, address)
  const order = { sessionId: session.id, exchange: 'coinbase', chainId, asset: address, to, units }
  return { url: linkOrder(context, 'openfort', order) }
}

/** Makes a link that pays an address; no session learns of it. @throws ApiError 400 */
export function linkForAddress(context: FaceContext, body: AddressPayLinkBody): { url: string } {
  const { chainId, address, decimals } = assetBySymbol(body.chain, body.asset)
  const to = readAddress('address', chainId, body.address)
  const units = readUnits(body.amount ?? DEFAULT_AMOUNT, decimals)
  const order = { sessionId: null, exchange: body.exchange, chainId, asset: address, to, units }
  return { url: linkOrder(context, 'openfort', order) }
}

/** The exchange pays an address of the session on the target's own chain, so the status moves without a method. */
function addressForExchange({ ledger }: FaceContext, session: Session, chainId: ChainId, asset: string): string {
  const choice = { sessionId: session.id, chainId, asset }
  return ledger.mintRoute({ ...choice, refundTo: session.target.address }).receiver
}

function assetBySymbol(chain: string, symbol: string) {
  const network = findRoutable(chain)
  if (!network) throw badField('chain', 'The exchange does not deliver on this chain', chain)
  const asset = assetNamed(network, symbol)
  if (!asset) throw badField('asset', `The exchange does not deliver this asset on ${network.name}`, symbol)
  return { chainId: network.chainId, ...asset }
}

function readUnits(amount: string, decimals: number): bigint {
  const units = parseAmount(amount, decimals)
  if (units === undefined) throw badField('amount', 'expected a decimal amount', amount)
  if (units === 0n) throw new ApiError(400, 'amount must be above zero')
  return units
}
