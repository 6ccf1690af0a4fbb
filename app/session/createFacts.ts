import type { Accessor } from 'solid-js'
import { batch, createSignal } from 'solid-js'
import type { DepositEvent, DepositState } from '../model/transition.ts'
import { transition } from '../model/transition.ts'

/** What is known of the deposit, and how it comes to be known. */
export type Facts = {
  readonly state: Accessor<DepositState>
  /** When the facts were read last, ms since epoch, or 0. */
  readonly checkedAt: Accessor<number>
  /** How old the facts are, in ms, by a clock that nobody sets; endless before the first. */
  ageMs(): number
  /** For how long the status has stood, in ms. */
  sinceMs(): number
  /** Applies what happened; a session that was received counts as a check. */
  apply(event: DepositEvent): void
}

/** Holds the deposit's state; nothing but `apply` changes it. */
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
    apply(event) {
      const before = state().status
      batch(() => {
        setState((current) => transition(current, event))
        if (event.type !== 'session_received') return
        readAt = performance.now()
        setCheckedAt(now())
      })
      if (state().status !== before) statusSince = performance.now()
    },
  }
}
