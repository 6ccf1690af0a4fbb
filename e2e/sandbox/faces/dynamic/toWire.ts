import { formatUnits } from 'viem'
import { assetOf, networkOf } from '../../chains/networks.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Flow, FlowQuote } from '../../ledger/flows/model.ts'
import type { Session } from '../../ledger/model.ts'
import { wireChainOf } from './wireCoins.ts'

/**
 * Writes a flow as the vendor shows it: the amount as decimal text, a quote's in base units, times in ISO 8601. What is
 * not known yet is left out. The newer form tells the target once there is a quote, and before that its configuration
 * alone.
 * @see https://www.dynamic.xyz/docs/flow/api
 */
export function toWire({ store }: Ledger, flow: Flow) {
  const session = store.session.need(flow.id)
  const { id, mode, amount, currency, memo, execution, settlement, risk, quoteVersion, returnUrl, variant } = flow
  return {
    id,
    mode,
    amount,
    currency,
    ...given({ memo }),
    executionState: execution,
    settlementState: settlement,
    riskState: risk,
    ...sourceOf(flow),
    ...(variant === 'newer' && !flow.quote ? {} : targetOf(session)),
    ...configsOf(session),
    quoteVersion,
    ...(flow.quote ? { quote: quoteOf(flow.quote, session) } : {}),
    ...progressOf(flow, session, store),
    ...(returnUrl === null ? {} : { uiConfig: { returnUrl } }),
    expiresAt: iso(flow.expiresAt),
    createdAt: iso(flow.createdAt),
    updatedAt: iso(flow.updatedAt),
  }
}

function sourceOf({ source, quote }: Flow) {
  if (!source) return {}
  const { type, address, chainId, chainName, exchange } = source
  return {
    sourceType: type,
    ...given({ fromAddress: address, fromChainId: chainId, fromChainName: chainName }),
    ...(quote ? { fromToken: quote.token } : {}),
    ...(exchange ? { exchangeSource: { exchangeId: exchange.id, metadata: { url: exchange.url } } } : {}),
  }
}

function targetOf({ target }: Session) {
  const { chainName, chainId } = wireChainOf(networkOf(target.chainId))
  return { toAddress: target.address, toChainId: chainId, toChainName: chainName, toToken: target.asset }
}

function configsOf({ target }: Session) {
  const { chainName, chainId } = wireChainOf(networkOf(target.chainId))
  const { symbol, decimals, isNative } = assetOf(target.chainId, target.asset)
  const settlement = { chainName, chainId, tokenAddress: target.asset, symbol, tokenDecimals: decimals, isNative }
  return {
    settlementConfig: { strategy: 'cheapest', settlements: [settlement] },
    destinationConfig: { destinations: [{ chainName, type: 'address', identifier: target.address }] },
  }
}

function quoteOf(quote: FlowQuote, { target }: Session) {
  const { version, fromUnits, toUnits, feeMicroUsd, symbol, decimals, payload } = quote
  const to = assetOf(target.chainId, target.asset)
  return {
    version,
    fromAmount: fromUnits.toString(),
    toAmount: toUnits.toString(),
    fees: {
      totalFeeUsd: formatUnits(feeMicroUsd, 6),
      gasEstimate: { usdValue: '0.01', nativeValue: '0.000004', nativeSymbol: 'ETH' },
    },
    estimatedTimeSec: 30,
    fromTokenInfo: { symbol, decimals, name: symbol },
    toTokenInfo: { symbol: to.symbol, decimals: to.decimals },
    createdAt: iso(quote.createdAt),
    expiresAt: iso(quote.expiresAt),
    ...(payload ? { signingPayload: payload } : {}),
  }
}

function progressOf(flow: Flow, session: Session, { route }: Ledger['store']) {
  const { txHash, settlementTxHash, confirmations, broadcastedAt, sourceConfirmedAt, completedAt, failure } = flow
  const isAddress = flow.source?.type === 'deposit_address' && flow.quote !== null && session.method
  const { toChainId, toToken, toAddress } = targetOf(session)
  const completed = completedAt === null ? {} : { completedAt: iso(completedAt) }
  return {
    ...(isAddress ? { depositAddress: route.need(session.method?.routeId ?? '').receiver } : {}),
    ...given({ txHash, settlementTxHash, confirmations, failure }),
    ...given({ broadcastedAt: isoOr(broadcastedAt), sourceConfirmedAt: isoOr(sourceConfirmedAt) }),
    ...completed,
    ...(flow.settlement === 'none' ? {} : { settlement: { toChainId, toToken, toAddress, ...completed } }),
  }
}

/** Leaves out what is not known. */
function given(fields: Record<string, string | number | object | null>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}

function isoOr(ms: number | null): string | null {
  return ms === null ? null : iso(ms)
}
