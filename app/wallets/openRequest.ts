import type { Accessor } from 'solid-js'
import { createSignal, onCleanup } from 'solid-js'

const [count, setCount] = createSignal(0)

/** Tells whether a wallet has a request open that the payer has to answer; until then nothing else is offered or waited for. */
export const hasOpenRequest: Accessor<boolean> = () => count() > 0

/** Counts a request as open for as long as its owner lives. */
export function noteOpenRequest(): void {
  setCount((last) => last + 1)
  onCleanup(() => setCount((last) => last - 1))
}
