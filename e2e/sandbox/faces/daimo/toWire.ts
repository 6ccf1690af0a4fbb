import { formatUnits } from 'viem'
import { rulesOf } from '../../chains/families.ts'
import { assetOf, networkOf } from '../../chains/networks.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Route, Session, Settlement } from '../../ledger/model.ts'
import { wireChainOf } from './wireChains.ts'

/**
 * Writes a session as the vendor shows it to browsers: amounts as decimal text in units of the token, times in unix
 * seconds. The secret and the host's metadata are not in it.
 * @see https://docs.daimo.com/guides/sessions
 */
export function toWire(ledger: Ledger, session: Session) {
  const lead = session.leadId === null ? undefined : ledger.store.settlement.need(session.leadId)
  return {
    sessionId: session.id,
    status: session.status,
    destination: toDestination(session, lead),
    display: session.display,
    paymentMethod: toMethod(ledger, session, lead),
    createdAt: toSeconds(session.createdAt),
    expiresAt: toSeconds(session.expiresAt),
  }
}

/** Writes a session as the vendor shows it to servers. */
export function toFullWire(ledger: Ledger, session: Session) {
  const { metadata, clientSecret } = session
  return { ...toWire(ledger, session), metadata, clientSecret }
}

function toDestination({ status, target, lockedUnits }: Session, lead: Settlement | undefined) {
  const { symbol, decimals } = assetOf(target.chainId, target.asset)
  const { id, name } = wireChainOf(target.chainId)
  const leg = status === 'succeeded' ? lead?.delivery : status === 'bounced' ? lead?.refund : undefined
  return {
    type: 'evm',
    address: target.address,
    chainId: id,
    chainName: name,
    tokenAddress: target.asset,
    tokenSymbol: symbol,
    ...(lockedUnits === null ? {} : { amountUnits: formatUnits(lockedUnits, decimals) }),
    ...(leg ? { delivery: { txHash: leg.hash, receivedUnits: formatUnits(leg.units, decimals) } } : {}),
  }
}

/** Tells the method that the money came by once there is money, else the latest one. */
function toMethod(ledger: Ledger, { method, variant }: Session, lead: Settlement | undefined) {
  if (!method) return null
  const route = ledger.store.route.need(lead?.routeId ?? method.routeId)
  const type = route.id === method.routeId ? method.type : familyOf(route)
  return {
    type,
    ...(variant === 'newer' ? { id: route.id } : {}),
    ...(type === 'evm' || type === 'tron' ? { receiverAddress: route.receiver } : {}),
    createdAt: toSeconds(method.createdAt),
    ...(lead ? { source: toSource(ledger, lead) } : {}),
  }
}

/** What the vendor calls a payment method is its family. */
function familyOf(route: Route): string {
  return route.takes === 'any' ? route.family : networkOf(route.chainId).family
}

function toSource(ledger: Ledger, { depositIds }: Settlement) {
  const deposits = depositIds.map((id) => ledger.store.deposit.need(id))
  const [first] = deposits
  if (!first) return undefined
  const { symbol, decimals } = assetOf(first.chainId, first.asset)
  const { id, name } = wireChainOf(first.chainId)
  const units = deposits.reduce((sum, deposit) => sum + deposit.units, 0n)
  return {
    address: rulesOf(networkOf(first.chainId).family).readAddress(first.from) ?? first.from,
    chainId: id,
    chainName: name,
    tokenAddress: first.asset,
    tokenSymbol: symbol,
    sentUnits: formatUnits(units, decimals),
    txHash: first.hash,
  }
}

/** Turns ms into unix seconds. */
export function toSeconds(ms: number): number {
  return Math.floor(ms / 1000)
}
