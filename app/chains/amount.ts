/** An amount in an asset's smallest unit. Money is never anything else in this page. */
export type BaseUnits = bigint

/**
 * Writes base units as a plain decimal with every digit that matters.
 *
 * @example formatUnits(25000000n, 6) // '25'
 */
export function formatUnits(units: BaseUnits, decimals: number): string {
  const sign = units < 0n ? '-' : ''
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return sign + whole + (fraction && `.${fraction}`)
}

/**
 * Reads a decimal of the wire (`"25.00"`, never typed by a person), or gives nothing when it is not one or does not fit.
 */
export function readDecimal(text: string, decimals: number): BaseUnits | undefined {
  const match = /^(\d{1,60})(?:\.(\d{1,60}))?$/.exec(text)
  if (!match) return undefined
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  return fraction.length > decimals ? undefined : BigInt(match[1]! + fraction.padEnd(decimals, '0'))
}

/** Brings base units of one decimals count to another, rounding up, for what a payer has to send. */
export function rescaleUp(units: BaseUnits, from: number, to: number): BaseUnits {
  if (to >= from) return units * 10n ** BigInt(to - from)
  const step = 10n ** BigInt(from - to)
  return (units + step - 1n) / step
}
