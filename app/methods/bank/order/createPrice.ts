import type { Accessor } from 'solid-js'
import { createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js'
import type { DepositError } from '../../../errors.ts'
import { toDepositError } from '../../../errors.ts'
import type { PriceGuide, Wish } from '../../../model/ramp.ts'
import { isSameWish } from './toOrder.ts'

/** What a wish would bring now, as far as it is known. */
export type Price = {
  /** Of the wish as it stands; absent while it is asked for or cannot be told. */
  readonly guide: Accessor<PriceGuide | undefined>
  readonly isAsking: Accessor<boolean>
  readonly problem: Accessor<DepositError | undefined>
  /** Asks anew, at once. */
  renew(): void
}

/** A payer who is still typing is not asked for. */
const pauseMs = 500
/** A price is renewed so long before it ends. */
const earlyMs = 10_000
const leastMs = 5_000

/**
 * Asks for the price of a wish: after a pause, one at a time, and the last wish wins. A price is renewed before it ends,
 * for as long as somebody can see it.
 */
export function createPrice(wanted: Accessor<Wish | undefined>, ask: (wish: Wish) => Promise<PriceGuide>): Price {
  const wish = createMemo(wanted, undefined, { equals: isSameWish })
  const [answer, setAnswer] = createSignal<{ readonly wish: Wish; readonly guide: PriceGuide }>()
  const [problem, setProblem] = createSignal<DepositError>()
  const [asked, setAsked] = createSignal<Wish>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isGone = false
  const plan = (inMs: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void go(), inMs)
  }
  const renewal = (guide: PriceGuide) => plan(Math.max(leastMs, guide.expiresAt - Date.now() - earlyMs))
  const go = async () => {
    const wanted = untrack(wish)
    if (!wanted || untrack(asked) || document.hidden) return
    setAsked(wanted)
    const [guide, error] = await ask(wanted).then(
      (found) => [found, undefined] as const,
      (thrown: unknown) => [undefined, toDepositError(thrown)] as const,
    )
    if (isGone) return
    setAsked(undefined)
    if (!isSameWish(wanted, untrack(wish))) return plan(0)
    setProblem(() => error)
    if (!guide) return
    setAnswer({ wish: wanted, guide })
    renewal(guide)
  }
  createEffect(
    on(wish, (next) => {
      setProblem(undefined)
      clearTimeout(timer)
      if (next) plan(pauseMs)
    }),
  )
  const onShow = () => {
    if (!document.hidden && !isFresh(untrack(answer)?.guide)) plan(0)
  }
  document.addEventListener('visibilitychange', onShow)
  onCleanup(() => {
    isGone = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', onShow)
  })
  return {
    guide: () => {
      const known = answer()
      return known && isSameWish(known.wish, wish()) ? known.guide : undefined
    },
    isAsking: () => asked() !== undefined,
    problem,
    renew: () => plan(0),
  }
}

function isFresh(guide: PriceGuide | undefined): boolean {
  return guide !== undefined && guide.expiresAt - Date.now() > earlyMs
}
