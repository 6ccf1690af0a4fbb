import { rescaleUp } from '../chains/amount.ts'
import type { BaseUnits } from '../chains/amount.ts'
import type { Asset } from '../chains/assets.ts'
import type { Target } from '../model/session.ts'

/** Gives what a locked target asks for in an asset of the same worth, in its base units; nothing where the worth differs or the payer is free. */
export function lockedUnits({ asset: landing, amount }: Target, asset: Asset): BaseUnits | undefined {
  if (amount === undefined || !isDollar(landing) || !isDollar(asset)) return undefined
  return rescaleUp(amount, landing.decimals, asset.decimals)
}

/** A token that nobody vouches for is no dollar, whatever its name. */
function isDollar({ symbol, isScaleOwn }: Asset): boolean {
  return !isScaleOwn && /^USD[CT]$/.test(symbol)
}
