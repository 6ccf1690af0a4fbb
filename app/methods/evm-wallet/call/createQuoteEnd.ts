import type { Accessor } from 'solid-js'
import { createEffect, createSignal, onCleanup } from 'solid-js'

/** Longest wait that a timer takes. */
const mostMs = 2 ** 31 - 1

/** Tells whether a price is over; `expiresAt` is in ms since epoch. */
export function createQuoteEnd(expiresAt: Accessor<number | undefined>, now: () => number): Accessor<boolean> {
  const [isOver, setIsOver] = createSignal(false)
  createEffect(() => {
    const leftMs = (expiresAt() ?? Infinity) - now()
    setIsOver(leftMs <= 0)
    if (leftMs <= 0 || leftMs > mostMs) return
    const timer = setTimeout(() => setIsOver(true), leftMs)
    onCleanup(() => clearTimeout(timer))
  })
  return isOver
}
