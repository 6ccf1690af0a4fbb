import type { Way } from '../methods/registry.ts'

/** What needs nothing but a copy comes before what needs another app, and that before what needs an account elsewhere. */
const order = ['deposit_address', 'evm_wallet', 'solana_wallet', 'exchange', 'bank']

/**
 * Puts the ways to pay in order, those that can be finished here and now first: the one taken last, the wallets that are
 * here, an address, a wallet elsewhere, an exchange, a bank; last what cannot work here. `recent` is the key of a way.
 */
export function rankWays(ways: readonly Way[], recent: string | undefined): readonly Way[] {
  const rank = ({ key, view }: Way) => (!view ? 9 : key === recent ? -2 : order.indexOf(key))
  return [...ways].sort((one, other) => rank(one) - rank(other))
}
