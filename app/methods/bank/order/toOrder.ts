import { formatUnits } from '../../../chains/amount.ts'
import type { Order, Wish } from '../../../model/ramp.ts'
import type { Choices } from './choicesOf.ts'
import type { ReadAmount } from './readAmount.ts'

/** Gives what a price is asked for, or nothing while the amount is none. */
export function toWish({ direction, place, coin, paid }: Choices, amount: ReadAmount): Wish | undefined {
  if ('reason' in amount || !place || !coin || !paid) return undefined
  const { units } = amount
  return { direction, currency: place.currency, asset: coin.asset, amount: formatUnits(units, paid.decimals) }
}

/** Gives the whole order, or nothing while something is missing. */
export function toOrder(choices: Choices, amount: ReadAmount): Order | undefined {
  const wish = toWish(choices, amount)
  const { rail, account, address } = choices
  return wish && rail && account && address ? { ...wish, rail, accountId: account.accountId, address } : undefined
}

/** Tells whether two wishes are one. */
export function isSameWish(one: Wish | undefined, other: Wish | undefined): boolean {
  if (!one || !other) return one === other
  return (
    one.direction === other.direction &&
    one.currency === other.currency &&
    one.asset.assetId === other.asset.assetId &&
    one.amount === other.amount
  )
}
