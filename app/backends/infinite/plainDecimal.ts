import { formatUnits, readDecimal } from '../../chains/amount.ts'
import { DepositError } from '../../errors.ts'

/** Writes a decimal without zeros that say nothing, as JSON spells a number. @throws {@link DepositError} `amount_invalid` */
export function plainDecimal(text: string): string {
  const units = readDecimal(text, 36)
  if (units === undefined) throw new DepositError('amount_invalid', { reason: 'not_a_number' })
  if (units === 0n) throw new DepositError('amount_invalid', { reason: 'zero' })
  return formatUnits(units, 36)
}
