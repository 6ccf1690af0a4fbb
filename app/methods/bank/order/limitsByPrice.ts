import type { BaseUnits } from '../../../chains/amount.ts'
import { readDecimal } from '../../../chains/amount.ts'
import type { PriceGuide } from '../../../model/ramp.ts'
import type { Choices } from './choicesOf.ts'
import type { UnitLimits } from './limitsOf.ts'

/**
 * Gives the limits of what is paid, with the least that also brings as much of the coin as must arrive, by the price of
 * now and rounded up; without a price the limits stay as they are.
 */
export function limitsByPrice(
  { limits, paid, coin }: Choices,
  { least: mustArrive }: UnitLimits,
  guide: PriceGuide | undefined,
): UnitLimits {
  const pays = guide && paid && readDecimal(guide.pays.amount, paid.decimals)
  const gets = guide && coin && readDecimal(guide.gets.amount, coin.asset.decimals)
  if (mustArrive === undefined || !pays || !gets) return limits
  const needed: BaseUnits = (mustArrive * pays + gets - 1n) / gets
  return limits.least !== undefined && limits.least >= needed ? limits : { ...limits, least: needed }
}
