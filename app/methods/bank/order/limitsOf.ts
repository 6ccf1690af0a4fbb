import type { BaseUnits } from '../../../chains/amount.ts'
import { readDecimal } from '../../../chains/amount.ts'
import type { Limits } from '../../../model/ramp.ts'

/** The least and the most of one payment, in the base units of what is paid. */
export type UnitLimits = { readonly least?: BaseUnits; readonly most?: BaseUnits }

/** Gives what all of several limits allow: the highest least and the lowest most. A limit that is no amount limits nothing. */
export function limitsOf(all: readonly Limits[], decimals: number): UnitLimits {
  const units = (text: string | undefined) => (text === undefined ? undefined : readDecimal(text, decimals))
  const known = (values: readonly (BaseUnits | undefined)[]) => values.filter((value) => value !== undefined)
  const leasts = known(all.map(({ least }) => units(least)))
  const mosts = known(all.map(({ most }) => units(most)))
  return {
    ...(leasts.length > 0 && { least: leasts.reduce((one, other) => (one > other ? one : other)) }),
    ...(mosts.length > 0 && { most: mosts.reduce((one, other) => (one < other ? one : other)) }),
  }
}
