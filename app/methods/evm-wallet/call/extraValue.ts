import type { BaseUnits } from '../../../chains/amount.ts'
import { isNative } from '../../../chains/assets.ts'
import type { PreparedCall } from '../../../model/instruction.ts'

/** Gives what goes along of the chain's own coin, where that is not the very amount that is paid. */
export function extraValue({ asset, amount, value }: PreparedCall): BaseUnits | undefined {
  return value > 0n && !(isNative(asset) && value === amount.units) ? value : undefined
}
