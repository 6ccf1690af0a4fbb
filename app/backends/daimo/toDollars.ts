import { formatUnits } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import type { Target } from '../../model/session.ts'
import { isDollar } from '../isDollar.ts'

/**
 * Writes what an amount of a coin is in dollars, as decimal text: the amount itself of a dollar coin; of others only what
 * the session is locked to. Nothing where nobody knows.
 */
export function toDollars(asset: Asset, amount: bigint, target: Target | undefined): string | undefined {
  if (isDollar(asset)) return formatUnits(amount, asset.decimals)
  return target?.amount !== undefined && isDollar(target.asset)
    ? formatUnits(target.amount, target.asset.decimals)
    : undefined
}
