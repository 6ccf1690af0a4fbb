import { DepositError } from '../../errors.ts'
import { spellChain } from '../../chains/spellings.ts'
import type { Coin, PriceGuide, Wish } from '../../model/ramp.ts'
import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'
import { toIsoMs } from '../toIsoMs.ts'
import { exactNumber } from './exactJson.ts'
import { plainDecimal } from './plainDecimal.ts'
import { codeAt, decimalAt } from './wire.ts'

/** How long a price is shown where nobody says, and at most, in ms. It binds nobody: a fresh one is better. */
const usualMs = 60_000
const longestMs = 300_000

/** Writes a wish as a price is asked for: what is paid has an amount, and nothing else does. */
export function writeWish({ direction, currency, amount, asset }: Wish, { code }: Coin): object {
  const paid = { amount: exactNumber(plainDecimal(amount)) }
  const coin = { asset: code, network: spellChain('slug', asset.chainId) ?? '' }
  return direction === 'buy'
    ? { flow: 'ONRAMP', source: { asset: currency, ...paid }, target: coin }
    : { flow: 'OFFRAMP', source: { ...coin, ...paid }, target: { asset: currency } }
}

/** Whose price it is, and when it is read, ms since epoch. */
export type Pricing = { readonly backend: string; readonly now: number }

/**
 * Reads what a wish would cost and bring. Fees are told in bank money, whichever way it goes; none is ever computed here.
 *
 * @throws {@link DepositError} `price_ended` where the answer prices something else: nothing was ordered, and it is no price of this
 */
export function toPriceGuide(answer: Place, wish: Wish, { code }: Coin, { backend, now }: Pricing): PriceGuide {
  const { direction, currency, asset } = wish
  const [source, target] = [answer.at('source'), answer.at('target')]
  const [paid, got] = direction === 'buy' ? [currency, code] : [code, currency]
  const isOther = codeAt(source, 'asset') !== paid || codeAt(target, 'asset') !== got
  if (isOther || decimalAt(source, 'amount') !== plainDecimal(wish.amount))
    throw new DepositError('price_ended', { backend })
  const amount =
    decimalAt(target, 'amount') ?? decimalAt(answer, 'totalReceived') ?? target.at('amount').refuse('a decimal')
  const symbols = direction === 'buy' ? [currency, asset.symbol] : [asset.symbol, currency]
  const rate = decimalAt(answer, 'rate')
  return {
    pays: { amount: plainDecimal(wish.amount), symbol: symbols[0]! },
    gets: { amount, symbol: symbols[1]! },
    fees: feesOf(answer, currency),
    ...(rate !== undefined && { rate }),
    expiresAt: endOf(answer, now),
  }
}

function feesOf(answer: Place, symbol: string): PriceGuide['fees'] {
  const lines = ['infiniteFee', 'edgeFee', 'fee'] as const
  return lines.flatMap((key) => {
    const amount = decimalAt(answer, key)
    return amount === undefined ? [] : [{ kind: key === 'fee' ? 'total' : key, amount, symbol }]
  })
}

/** An end by another clock than this device's counts only as far as it makes sense here. */
function endOf(answer: Place, now: number): number {
  const end = readIfFit(() => toIsoMs(answer.at('expiresAt')))
  return end !== undefined && end > now && end <= now + longestMs ? end : now + usualMs
}
