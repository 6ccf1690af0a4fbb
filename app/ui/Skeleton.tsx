import type { Accessor, JSX } from 'solid-js'
import { createSignal, For, onCleanup } from 'solid-js'

const [count, setCount] = createSignal(0)

/** Tells whether a skeleton is on screen; what comes after it waits, so that it does not move. */
export const hasSkeleton: Accessor<boolean> = () => count() > 0

/** Counts one skeleton more, until its owner is gone or runs again. */
export function countSkeleton(): void {
  setCount((last) => last + 1)
  onCleanup(() => setCount((last) => last - 1))
}

/** Draws the geometry of a screen that is on its way: a heading, a line and rows. */
export function Skeleton(props: { rows: number }): JSX.Element {
  countSkeleton()
  return (
    <div class="skeleton" aria-hidden="true">
      <i class="bone wide" />
      <i class="bone line" />
      <For each={Array.from({ length: props.rows }, (_, row) => row)}>{() => <i class="bone row" />}</For>
    </div>
  )
}
