import { readDecimal, rescaleUp } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import { DepositError } from '../../errors.ts'
import { isDollar } from '../isDollar.ts'
import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'
import { textAt } from './wire.ts'
import { toTarget } from './toTarget.ts'

/** What a price may move beside the fees that are told: one in ten. */
const slack = 10n

/**
 * Refuses a price that takes more than was asked for, its fees and a tenth, where both are dollars: elsewhere rates lie
 * between.
 *
 * @throws {@link DepositError} `transaction_refused`
 */
export function checkWorth(flow: Place, asset: Asset): void {
  const target = readIfFit(() => toTarget(flow, false))
  if (!target?.amount || !isDollar(target.asset) || !isDollar(asset)) return
  const quote = flow.at('quote')
  const fees = readDecimal(textAt(quote.at('fees'), 'totalFeeUsd') ?? '', asset.decimals) ?? 0n
  const asked = rescaleUp(target.amount, target.asset.decimals, asset.decimals) + fees
  if (quote.at('fromAmount').units() > asked + asked / slack)
    throw new DepositError('transaction_refused', { reason: 'amount' })
}
