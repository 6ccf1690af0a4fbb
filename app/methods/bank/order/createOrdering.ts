import type { Accessor } from 'solid-js'
import { createMemo } from 'solid-js'
import { readDecimal } from '../../../chains/amount.ts'
import type { I18n } from '../../../i18n/createI18n.tsx'
import type { Direction, Order } from '../../../model/ramp.ts'
import type { Navigation } from '../../../session/createNavigation.tsx'
import type { RampCommands } from '../../../session/SessionContext.tsx'
import type { Choices, Desk } from './choicesOf.ts'
import { choicesOf, outside } from './choicesOf.ts'
import type { Price } from './createPrice.ts'
import { createPrice } from './createPrice.ts'
import type { Drafting } from './draft.ts'
import type { UnitLimits } from './limitsOf.ts'
import { limitsByPrice } from './limitsByPrice.ts'
import { limitsOf } from './limitsOf.ts'
import type { ReadAmount } from './readAmount.ts'
import { readAmount } from './readAmount.ts'
import type { Step } from './steps.ts'
import { viewOf } from './steps.ts'
import { toOrder, toWish } from './toOrder.ts'

/** An order that is being put together. */
export type Ordering = Drafting & {
  readonly choices: Accessor<Choices>
  readonly amount: Accessor<ReadAmount>
  readonly price: Price
  /** Present when nothing is missing. */
  readonly order: Accessor<Order | undefined>
  readonly directions: Accessor<readonly Direction[]>
  /** What one purchase of the coin may bring. */
  readonly getsLimits: Accessor<UnitLimits>
  /** What may be paid, by the price of now where one is known. */
  readonly payLimits: Accessor<UnitLimits>
  /** What is wrong with what a purchase would bring, by the price of now. */
  readonly getsProblem: Accessor<'below_minimum' | 'above_maximum' | undefined>
  readonly account: Accessor<string | undefined>
  readonly ramp: RampCommands
  /** Asks for the bank accounts anew. */
  lookAgain(): Promise<void>
  open(step: Step): void
  /** Takes a choice and goes back to the whole order. */
  take(change: Parameters<Drafting['change']>[0]): void
}

/** Puts an order together from what is offered and what the payer chooses, types and sees. */
export function createOrdering(parts: {
  readonly desk: Accessor<Desk>
  readonly drafting: Drafting
  readonly ramp: RampCommands
  readonly navigation: Navigation
  readonly i18n: I18n
  readonly lookAgain: () => Promise<void>
}): Ordering {
  const { desk, drafting, ramp, navigation } = parts
  const choices = createMemo(() => choicesOf(desk(), drafting.draft()))
  const amount = createMemo(() => readAmount(drafting.draft().amount, choices(), parts.i18n.separator()))
  const price = createPrice(
    () => toWish(choices(), amount()),
    (wish) => ramp.ask((backend, signal) => backend.price(wish, signal)),
  )
  const getsLimits = () => {
    const { direction, coin } = choices()
    return direction === 'buy' && coin ? limitsOf([coin.limits], coin.asset.decimals) : {}
  }
  const getsProblem = () => {
    const { coin } = choices()
    const gets = coin && price.guide()?.gets
    const units = gets && readDecimal(gets.amount, coin.asset.decimals)
    return units === undefined ? undefined : outside(units, getsLimits())
  }
  return {
    ...drafting,
    ...{ choices, amount, price, ramp },
    order: createMemo(() => toOrder(choices(), amount())),
    ...{ getsLimits, getsProblem },
    payLimits: () => limitsByPrice(choices(), getsLimits(), price.guide()),
    directions: () => desk().market.directions,
    account: () => desk().account,
    lookAgain: parts.lookAgain,
    open: (step) => navigation.go(viewOf(step)),
    take(change) {
      drafting.change(change)
      if (!navigation.back()) navigation.replace(viewOf('order'))
    },
  }
}
