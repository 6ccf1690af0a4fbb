import type { Accessor } from 'solid-js'
import { createEffect, createSignal, onCleanup } from 'solid-js'

/** Nobody wonders sooner. */
const slowMs = 2_500

/** Is true while work goes on for longer than a payer waits without a word. */
export function createSlow(isBusy: Accessor<boolean>): Accessor<boolean> {
  const [isSlow, setIsSlow] = createSignal(false)
  createEffect(() => {
    setIsSlow(false)
    if (!isBusy()) return
    const timer = setTimeout(() => setIsSlow(true), slowMs)
    onCleanup(() => clearTimeout(timer))
  })
  return isSlow
}
