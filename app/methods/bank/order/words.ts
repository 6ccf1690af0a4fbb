import { readDecimal } from '../../../chains/amount.ts'
import type { BaseUnits } from '../../../chains/amount.ts'
import { chainName } from '../../../chains/chains.ts'
import type { I18n } from '../../../i18n/createI18n.tsx'
import type { enOrder } from '../../../i18n/enOrder.ts'
import type { Fee } from '../../../model/instruction.ts'
import type { BankAccount, Coin } from '../../../model/ramp.ts'
import type { Choices, Unit } from './choicesOf.ts'
import type { UnitLimits } from './limitsOf.ts'

type Words = I18n<typeof enOrder>

/** Says a coin and its network: `USDC.e on Polygon`. */
export function coinWords({ text, fill }: I18n, { asset }: Coin): string {
  return fill(text().deposit.asset, { symbol: asset.symbol, network: chainName(asset.chainId) })
}

/** Warns of a token that goes by the name of another one; nothing where the names agree. */
export function bridgedWords({ text, fill }: Words, { asset, code }: Coin): string | undefined {
  return asset.symbol === code ? undefined : fill(text().order.bridged, { code, symbol: asset.symbol })
}

/** Names a bank account by its bank and its last digits, left to right in every language. */
export function accountWords({ bankName, ending }: BankAccount): string {
  return `\u2066${bankName} ••${ending}\u2069`
}

/** Says the range of an amount, or nothing where there is none. */
export function limitWords({ text, fill, amount }: Words, { least, most }: UnitLimits, paid: Unit): string {
  const say = (units: BaseUnits) => amount(units, paid)
  if (least === undefined) return ''
  if (most === undefined) return fill(text().order.least, { least: say(least) })
  return fill(text().order.limits, { least: say(least), most: say(most) })
}

/** Says an amount that a backend words as decimal text. */
export function figure({ amount, decimal }: I18n, text: string, unit: Unit): string {
  const units = readDecimal(text, unit.decimals)
  return units === undefined ? `${decimal(text)}\u00a0${unit.symbol}` : amount(units, unit)
}

/** Gives what the payer gets: the coin of a purchase, the bank money of a sale. */
export function unitGot({ direction, coin, place }: Choices): Unit | undefined {
  if (direction === 'buy') return coin?.asset
  return place && { symbol: place.currency, decimals: 2 }
}

/** Names a fee by the backend's own word for it. */
export function feeWords({ text, fill }: Words, { kind }: Fee): string {
  const words = text().order.fee
  if (/network|gas/i.test(kind)) return words.network
  return kind === 'total' ? words.total : fill(words.other, { name: kind })
}

/** Names a country in the payer's language. */
export function countryWords(tag: string, code: string): string {
  try {
    return new Intl.DisplayNames(tag, { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}
