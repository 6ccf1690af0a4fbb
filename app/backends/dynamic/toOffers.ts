import { chainOf, familyOf } from '../../chains/caip.ts'
import type { Offer } from '../../model/session.ts'
import type { DynamicTerms } from './config.ts'
import { exchangeNames } from './exchanges.ts'

/** Gives the ways to pay that the deployment lists, without the exchanges that turned out to be closed. */
export function toOffers(
  { wallets, addresses, exchanges }: DynamicTerms,
  closed: ReadonlySet<string>,
): readonly Offer[] {
  const families = wallets.map((assetId) => familyOf(chainOf(assetId)))
  const open = exchanges.filter((id) => !closed.has(id))
  const pages = open.map((id) => ({ id, name: exchangeNames[id] ?? id, needsAmount: false }))
  return [
    ...(families.includes('evm') ? [{ kind: 'evm_wallet' as const, prepares: true as const }] : []),
    ...(addresses.length > 0 ? [{ kind: 'deposit_address' as const, asksRefund: true as const }] : []),
    ...(families.includes('solana') ? [{ kind: 'solana_wallet' as const, prepares: true as const }] : []),
    ...(pages.length > 0 ? [{ kind: 'exchange' as const, pages }] : []),
  ]
}
