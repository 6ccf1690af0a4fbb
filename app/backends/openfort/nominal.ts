import type { BaseUnits } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import { isNative } from '../../chains/assets.ts'

/**
 * Gives the amount that an open route is quoted with, one whole token or a hundredth of a native coin, as the vendor's
 * own modal does: the address takes any amount above the minimum.
 */
export function nominalUnits(asset: Asset): BaseUnits {
  const one = 10n ** BigInt(asset.decimals)
  return isNative(asset) ? one / 100n : one
}
