import type { Accessor } from 'solid-js'
import { createSignal, getOwner, onCleanup } from 'solid-js'

/** Where something that loads stands. */
export type PartState<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'failed'; readonly error: unknown }

/** Something that loads: its state, and a way to try again after a failure. */
export type Part<Value> = { readonly state: Accessor<PartState<Value>>; retry(): void }

/**
 * Loads once at once and gives where it stands; an answer that comes after its owner is gone is dropped. With `retryMs`
 * a failed load is tried again after that pause, for as long as the owner lives. What is `known` already is not loaded.
 */
export function createPart<Value>(load: () => Promise<Value>, retryMs?: number, known?: Value): Part<Value> {
  const isKnown = known !== undefined
  const [state, setState] = createSignal<PartState<Value>>(
    isKnown ? { status: 'ready', value: known } : { status: 'loading' },
  )
  let isGone = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const settle = (next: PartState<Value>) => void (isGone || setState(() => next))
  const start = () => {
    load().then(
      (value) => settle({ status: 'ready', value }),
      (error: unknown) => {
        settle({ status: 'failed', error })
        if (retryMs !== undefined && !isGone) timer = setTimeout(start, retryMs)
      },
    )
  }
  if (getOwner())
    onCleanup(() => {
      isGone = true
      clearTimeout(timer)
    })
  if (!isKnown) start()
  return {
    state,
    retry() {
      settle({ status: 'loading' })
      start()
    },
  }
}

/** Gives the value of a loaded part, or nothing yet. */
export function valueOf<Value>(part: Part<Value>): Value | undefined {
  const state = part.state()
  return state.status === 'ready' ? state.value : undefined
}
