import { cleanText } from '../../lib/cleanText.ts'
import type { Fee } from '../../model/instruction.ts'
import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'

/** Reads a text that is not there, or empty, as nothing. */
export function textAt(place: Place, key: string): string | undefined {
  return readIfFit(() => place.at(key).text()) || undefined
}

/** Reads a text for people; nothing where it is not there or holds nothing to see. */
export function labelAt(place: Place, key: string): string | undefined {
  return readIfFit(() => place.at(key).label()) || undefined
}

/**
 * Reads an amount, which comes as text or as a number of JSON, and gives it in its shortest spelling: the answer to a
 * POST says 100.0 where a GET says "100.00".
 *
 * @throws {@link DepositError} `backend_unreadable`
 * @example
 * toDecimal(answer.at('amount')) // '100'
 */
export function toDecimal(place: Place): string {
  const [, whole, fraction = '', power = '0'] =
    /^(\d{1,30})(?:\.(\d{1,30}))?(?:[eE]([+-]?\d{1,2}))?$/.exec(place.text(80)) ?? []
  if (whole === undefined) return place.refuse('a decimal')
  const digits = whole + fraction
  const point = whole.length + Number(power)
  const before = digits
    .slice(0, Math.max(0, point))
    .padEnd(point, '0')
    .replace(/^0+(?=\d)/, '')
  const after = ('0'.repeat(Math.max(0, -point)) + digits.slice(Math.max(0, point))).replace(/0+$/, '')
  return (before || '0') + (after && `.${after}`)
}

/** Reads an amount that may be left out. */
export function decimalAt(place: Place, key: string): string | undefined {
  return readIfFit(() => toDecimal(place.at(key)))
}

/** Reads the code of a currency or coin in upper case: the wire spells them in either. */
export function codeAt(place: Place, key: string): string | undefined {
  const code = textAt(place, key)?.toUpperCase()
  return code !== undefined && /^[A-Z0-9.]{2,12}$/.test(code) ? code : undefined
}

/** Reads the fees of a transfer: lines as the backend names them, the sum as `total`. */
export function toFees(fees: Place, symbol: string): readonly Fee[] {
  const lines = [
    ['bridgeFee', 'bridgeFee'],
    ['networkFee', 'networkFee'],
    ['totalFee', 'total'],
  ] as const
  return lines.flatMap(([key, kind]) => {
    const amount = decimalAt(fees, key)
    return amount === undefined ? [] : [{ kind, amount, symbol }]
  })
}

/** Gives a network or rail as the wire compares them. */
export function networkAt(place: Place, key = 'network'): string {
  return cleanText(textAt(place, key) ?? '', 40).toLowerCase()
}
