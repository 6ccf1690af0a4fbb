import type { BaseUnits } from '../../chains/amount.ts'
import { readDecimal } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import type { Fee } from '../../model/instruction.ts'
import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'

/** The fees of a route: lines to show, and their sum in the source asset where every one of them is plainly told in it. */
export type Fees = { readonly lines: readonly Fee[]; readonly total: BaseUnits | undefined }

/**
 * Reads the fee lines. The unit of `amount` is not documented: text with a decimal point is taken for human units, text
 * without one could as well be base units and makes the total unknown. A line that does not read is left out, and makes
 * the total unknown too.
 */
export function toFees(fees: Place, asset: Asset): Fees {
  if (fees.isAbsent) return { lines: [], total: 0n }
  const read = fees.list().map((fee) =>
    readIfFit((): Fee => ({
      kind: fee.at('kind').label(),
      amount: fee.at('amount').label(),
      symbol: fee.at('currency').label(),
    })),
  )
  const lines = read.flatMap((line) => line ?? [])
  return { lines, total: lines.length === read.length ? sum(lines, asset) : undefined }
}

function sum(lines: readonly Fee[], asset: Asset): BaseUnits | undefined {
  let total = 0n
  for (const { symbol, amount } of lines) {
    const units = symbol === asset.symbol && amount.includes('.') ? readDecimal(amount, asset.decimals) : undefined
    if (units === undefined) return undefined
    total += units
  }
  return total
}
