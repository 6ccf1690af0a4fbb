import { rulesOf } from '../../chains/families.ts'
import { assetOf } from '../../chains/networks.ts'
import { isDirect } from '../../ledger/flows/directFlowOf.ts'
import { isUnpaid, type Flow, type FlowQuote, type FlowSource } from '../../ledger/flows/model.ts'
import type { Session } from '../../ledger/model.ts'
import { sendingFor } from '../../ledger/routeTerms.ts'
import type { FaceContext } from '../faceContext.ts'
import { ApiError, noRoute, wrongOrder } from './apiError.ts'
import type { QuoteBody } from './bodies.ts'
import { findCoin, type WireCoin } from './wireCoins.ts'

/** How long a price holds. */
const LIFE_MS = 60_000
/** The fee of the first quote; every further one of a flow is a cent dearer, so that an old one is not the new one. */
const FEE_MICRO_USD = 120_000n
const RISE_MICRO_USD = 10_000n

/**
 * Prices a flow for the coin that its source shall pay with. A deposit address gets its address by it.
 * @throws ApiError 409, 422
 */
export async function quoteFlow(context: FaceContext, flow: Flow, body: QuoteBody): Promise<Flow> {
  const { flows, ledger } = context
  const source = flow.source
  if (!isUnpaid(flow) || !source) throw wrongOrder(flow.execution, 'quote')
  const { chainName, chainId: sourceChainId } = source
  if (chainName === null || sourceChainId === null || source.type === 'exchange')
    throw new ApiError(422, 'An exchange tells its own price')
  const chainId = body.fromChainId ?? sourceChainId
  const coin = findCoin(chainName, chainId, body.fromTokenAddress)
  if (!coin || (source.type === 'deposit_address' && !coin.network)) throw noRoute()
  const quote = priceOf(context, flow, coin)
  const wanted = { ...flow, quote, source: { ...source, chainId } }
  const terms = isDirect(wanted, ledger.store) ? { ...quote, feeMicroUsd: 0n, fromUnits: quote.toUnits } : quote
  if (source.type === 'wallet') await checkBalance(context, coin, source, terms.fromUnits)
  // The chain was asked in between.
  const now = ledger.store.flow.need(flow.id)
  if (now.source !== source || !isUnpaid(now)) throw wrongOrder(now.execution, 'quote')
  chooseRoute(context, flow, coin, source, terms)
  const { version } = terms
  return flows.change(now, { execution: 'quoted', quote: terms, quoteVersion: version, source: wanted.source })
}

function priceOf({ ledger, clock }: FaceContext, { id, quoteVersion }: Flow, { asset }: WireCoin): FlowQuote {
  const { target, lockedUnits } = ledger.store.session.need(id)
  const toUnits = lockedUnits ?? 0n
  const feeMicroUsd = FEE_MICRO_USD + RISE_MICRO_USD * BigInt(quoteVersion)
  const now = clock.now()
  return {
    version: quoteVersion + 1,
    token: asset.address,
    symbol: asset.symbol,
    decimals: asset.decimals,
    fromUnits: sendingFor(toUnits, asset, assetOf(target.chainId, target.asset), { feeMicroUsd }),
    toUnits,
    feeMicroUsd,
    createdAt: now,
    expiresAt: now + LIFE_MS,
    payload: null,
  }
}

async function checkBalance(
  { chains }: FaceContext,
  { network, asset }: WireCoin,
  { address }: FlowSource,
  units: bigint,
): Promise<void> {
  const chain = network && chains.get(network.chainId)
  if (!chain || address === null || (await chain.balanceOf(asset.address, address)) >= units) return
  throw new ApiError(422, 'The balance of the wallet is too low', {
    additionalMessages: ['insufficient balance for the transfer amount'],
  })
}

/** From now on what is sent lands at this price's fee. */
function chooseRoute(
  { ledger }: FaceContext,
  { id }: Flow,
  { network }: WireCoin,
  source: FlowSource,
  { feeMicroUsd, fromUnits }: FlowQuote,
): void {
  const session: Session = ledger.store.session.put({ ...ledger.store.session.need(id), feeMicroUsd })
  if (!network) return
  const { family } = network
  const own = source.refundAddress ?? source.address
  const refundTo = own ?? rulesOf(family).vaultAddress(`unclaimed/${id}`)
  const route = ledger.mintRoute({ sessionId: id, family, refundTo })
  const { type } = source
  ledger.sessions.choose(session, { type, exchange: null, routeId: route.id, units: fromUnits, expiresAt: null })
}
