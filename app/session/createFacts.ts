import type { Accessor } from 'solid-js'
import { batch, createSignal } from 'solid-js'
import type { DepositState } from '../model/depositState.ts'

/** What is known of the deposit, and how it comes to be known. */
export type Facts = {
  readonly state: Accessor<DepositState>
  /** When the facts were read last, ms since epoch, or 0. */
  readonly checkedAt: Accessor<number>
  /** How old the facts are, in ms, by a clock that nobody sets; endless before the first. */
  ageMs(): number
  /** For how long the status has stood, in ms. */
  sinceMs(): number
  /** Makes the next state of the last one. `isAnswer`: by what a backend answered, which counts as a check. */
  move(next: (state: DepositState) => DepositState, isAnswer?: boolean): void
}

/** Holds the deposit's state; nothing but `move` changes it. */
export function createFacts(now: () => number): Facts {
  const [state, setState] = createSignal<DepositState>({ status: 'loading' })
  const [checkedAt, setCheckedAt] = createSignal(0)
  let statusSince = performance.now()
  let readAt = -Infinity
  return {
    state,
    checkedAt,
    ageMs: () => performance.now() - readAt,
    sinceMs: () => performance.now() - statusSince,
    move(next, isAnswer) {
      const before = state().status
      batch(() => {
        setState(next)
        if (!isAnswer) return
        readAt = performance.now()
        setCheckedAt(now())
      })
      if (state().status !== before) statusSince = performance.now()
    },
  }
}
