import { formatUnits } from 'viem'
import type { Asset } from '../../chains/network.ts'
import { assetOf, networkOf } from '../../chains/networks.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { AssetRoute, Method, Route, Session } from '../../ledger/model.ts'
import { feeFor, minimumFor } from '../../ledger/routeTerms.ts'
import { paymentUri, walletLinks } from './paymentUri.ts'

/** An exchange's own minimum in the sandbox: five dollars' worth. */
const EXCHANGE_MINIMUM = 5n

/**
 * Writes a session as the vendor's FundingSession: amounts in base units as text, times in unix seconds.
 * @see https://www.openfort.io/docs/configuration/funding
 */
export function toWire(ledger: Ledger, session: Session) {
  return { ...toPublicWire(ledger, session), clientSecret: session.clientSecret }
}

/** Writes a session for a webhook: without its secret, which is the page's alone. */
export function toPublicWire(ledger: Ledger, session: Session) {
  const { target, method, lockedUnits } = session
  return {
    id: session.id,
    object: 'fundingSession',
    createdAt: toSeconds(session.createdAt),
    expiresAt: toSeconds(session.expiresAt),
    status: session.status,
    target: { chain: target.chainId, currency: target.asset, address: target.address },
    amountUnits: lockedUnits === null ? null : lockedUnits.toString(),
    metadata: session.metadata,
    externalId: session.externalId,
    strict: session.strict,
    paymentMethod: method && toWireMethod(session, method, ledger.store.route.need(method.routeId)),
  }
}

function toWireMethod(session: Session, method: Method, route: Route) {
  const { units } = method
  // This contract has no other kind, and every choice comes with its amount.
  if (route.takes !== 'asset' || units === null) throw new Error(`session ${session.id} is not of this contract`)
  const asset = assetOf(route.chainId, route.asset)
  const uri = paymentUri(route, asset, units)
  return {
    type: method.type,
    source: { chain: route.chainId, currency: route.asset, amount: units.toString() },
    receiverAddress: route.receiver,
    addressUri: uri,
    deeplinks: method.type === 'cex' ? [] : walletLinks(uri, route, asset, units),
    ...(session.variant === 'newer' ? {} : { cex: exchangeGuide(session, method, route, asset) }),
    fees: [{ kind: 'relayerGas', amount: formatUnits(feeFor(asset, session), asset.decimals), currency: asset.symbol }],
    minAmount: minimumFor(asset).toString(),
  }
}

function exchangeGuide(session: Session, method: Method, route: AssetRoute, asset: Asset) {
  if (method.exchange === null) return null
  return {
    exchange: method.exchange,
    network: networkOf(route.chainId).name,
    minWithdrawal: (minimumFor(asset) * EXCHANGE_MINIMUM).toString(),
    requiresMemo: session.requiresMemo,
  }
}

function toSeconds(ms: number): number {
  return Math.floor(ms / 1000)
}
