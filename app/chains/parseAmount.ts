import { DepositError } from '../errors.ts'
import type { BaseUnits } from './amount.ts'

const digit = /^\p{Nd}$/u
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g
/** Signs that never mean a decimal sign: they may only group three digits, always the same sign in one amount. */
const groupSigns = /[\s'’_٬]/g
const grouped = /^[1-9]\d{0,2}([\s'’_٬])\d{3}(?:\1\d{3})*(?=[.,]|$)/

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
  const typed = toAsciiDigits(text)
    .replace(invisible, '')
    .trim()
    .replace(/[．。｡]/g, '.')
    .replace(/[٫،，、]/g, ',')
    .replace(grouped, (whole) => whole.replace(groupSigns, ''))
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

/** Digits stand in sets of ten, each from zero to nine, also where one set follows another. */
function toAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (typed) => {
    const code = typed.codePointAt(0)!
    let before = 0
    while (digit.test(String.fromCodePoint(code - before - 1))) before += 1
    return String(before % 10)
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
