import type { BaseUnits } from '../../../chains/amount.ts'
import type { AmountProblem } from '../../../errors.ts'
import { isDepositError } from '../../../errors.ts'
import { askingKit } from '../../kits.ts'
import type { Choices } from './choicesOf.ts'
import { outside } from './choicesOf.ts'

/** A typed amount as the page reads it, or why it is none. */
export type ReadAmount = { readonly units: BaseUnits } | { readonly reason: AmountProblem; readonly units?: BaseUnits }

/** Reads a typed amount exactly, within the limits of what is paid. */
export function readAmount(typed: string, { paid, limits }: Choices, separator: '.' | ','): ReadAmount {
  if (!paid) return { reason: 'empty' }
  try {
    const units = askingKit.use().parseAmount(typed, paid.decimals, separator)
    const reason = outside(units, limits)
    return reason ? { reason, units } : { units }
  } catch (thrown) {
    return { reason: isDepositError(thrown, 'amount_invalid') ? thrown.context.reason : 'not_a_number' }
  }
}
