import { DepositError } from '../errors.ts'

/** An amount in an asset's smallest unit. Money is never anything else in this page. */
export type BaseUnits = bigint

/** Zeros of the digit sets that payers type with: ASCII, Arabic-Indic, Persian, Devanagari, Bengali, Thai, full width. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10]
const invisible = /[\s\u00a0\u200b-\u200f\u202a-\u202f\u2066-\u2069'’_٬]/g

/**
 * Reads a typed decimal amount exactly, in any digit set and with any decimal separator.
 *
 * Throws on extra digits: money is never rounded on the way in. One separator is the decimal sign, unless it groups
 * exactly three digits in a way that could as well mean thousands (`1,234`): then it is refused as `ambiguous`,
 * except when `separator`, the decimal sign of the payer's language, settles it.
 *
 * @throws {@link DepositError} `amount_invalid`
 * @example
 * parseAmount('1.23', 6) // 1230000n
 * parseAmount('١٫٥', 6) // 1500000n
 */
export function parseAmount(text: string, decimals: number, separator?: '.' | ','): BaseUnits {
  const typed = toAsciiDigits(text).replace(invisible, '').replace(/[٫،]/g, ',')
  if (typed === '') throw invalid('empty')
  const plain = toPointDecimal(typed, separator)
  const match = /^(\d*)(?:\.(\d*))?$/.exec(plain)
  if (!match || plain === '.') throw invalid('not_a_number')
  const [, whole = '', fraction = ''] = match
  if (whole.length > 60) throw invalid('above_maximum')
  const significant = fraction.replace(/0+$/, '')
  if (significant.length > decimals) throw invalid('too_many_decimals')
  const units = BigInt(whole + significant.padEnd(decimals, '0'))
  if (units === 0n) throw invalid('zero')
  return units
}

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

function toAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!
    const zero = zeros.find((start) => code >= start && code < start + 10)
    return zero === undefined ? digit : String(code - zero)
  })
}

/** Decides which sign is the decimal one; what could be read in two ways is refused, never guessed. */
function toPointDecimal(typed: string, separator: '.' | ',' | undefined): string {
  const signs = typed.match(/[.,]/g) ?? []
  if (signs.length === 0) return typed
  const last = typed.lastIndexOf(signs[signs.length - 1]!)
  const decimal = signs[signs.length - 1]!
  const isMixed = new Set(signs).size > 1
  if (isMixed || signs.length > 1) {
    const grouping = isMixed ? (decimal === '.' ? ',' : '.') : decimal
    const whole = isMixed ? typed.slice(0, last) : typed
    if (!new RegExp(`^\\d{1,3}(\\${grouping}\\d{3})+$`).test(whole)) throw invalid('not_a_number')
    const joined = whole.split(grouping).join('')
    return isMixed ? `${joined}.${typed.slice(last + 1)}` : joined
  }
  const couldGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(typed)
  if (couldGroup && separator !== decimal) throw invalid('ambiguous')
  return typed.replace(decimal, '.')
}

function invalid(reason: 'empty' | 'not_a_number' | 'ambiguous' | 'too_many_decimals' | 'zero' | 'above_maximum') {
  return new DepositError('amount_invalid', { reason })
}
