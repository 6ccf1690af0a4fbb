import { backendFormOf, faceOf } from './backendForms.ts'
import { find } from './find.ts'
import { infiniteScenarios } from './infiniteScenarios.ts'
import type { Session } from './server.ts'
import { advanceClock, clearFaults, setFault } from './server.ts'
import { withWrongSecret } from './withWrongSecret.ts'

/** Something that can be made to happen; `run` gives the sentence to print when it is done. */
export type Scenario = {
  label: string
  /** The one backend that it is for; absent = every. */
  backend?: string
  /** `session` is the current one; `show` puts a link on the stage. */
  run(scene: { session: Session; show: (url: string) => void }): Promise<string> | string
}

/** What can be made to happen, beside a payment. */
export const scenarios: readonly Scenario[] = [
  {
    label: 'Hold the next delivery',
    async run({ session }) {
      await setFault({ kind: 'hold_delivery', sessionId: session.sessionId })
      return 'Pay now: it stays in processing until the faults end.'
    },
  },
  {
    label: 'Let the next delivery fail',
    async run({ session }) {
      await setFault({ kind: 'failing_delivery', sessionId: session.sessionId, times: 1 })
      return 'Pay now: the money goes back to the refund address.'
    },
  },
  {
    label: 'Let it expire',
    async run({ session }) {
      await advanceClock(backendFormOf(session.backend).lifeMs + 60_000)
      return "The backends' clock is past its time. Pay now to see a late payment."
    },
  },
  {
    label: 'Let the Tron address expire',
    backend: 'daimo',
    async run() {
      await advanceClock(16 * 60_000)
      return 'The clock is 16 minutes on: a Tron address has ended, the session has not.'
    },
  },
  {
    label: 'Open on another device',
    backend: 'dynamic',
    run({ session, show }) {
      show(session.bareUrl ?? session.url)
      return 'The page has no session token now: what somebody began elsewhere, it only watches.'
    },
  },
  {
    label: 'Let the price expire',
    backend: 'dynamic',
    async run() {
      await advanceClock(61_000)
      return 'The clock is a minute on: what was quoted before is over.'
    },
  },
  {
    label: 'Let the payment fail',
    backend: 'dynamic',
    async run({ session }) {
      await setFault({ kind: 'failing_execution', sessionId: session.sessionId, times: 1 })
      return 'Pay now: the flow fails, and the money goes back all the same.'
    },
  },
  ...infiniteScenarios,
  {
    label: 'Open with a wrong secret',
    run({ session, show }) {
      show(withWrongSecret(session.url))
      return 'The link carries a wrong client secret.'
    },
  },
  {
    label: 'Let the backend die',
    async run({ session: { backend } }) {
      await setFault({ kind: 'drop', backend: faceOf(backend) })
      return 'Every answer to the page is cut off until the faults end.'
    },
  },
  {
    label: 'Slow answers, 3 s',
    async run({ session: { backend } }) {
      await setFault({ kind: 'latency', backend: faceOf(backend), ms: 3_000 })
      return 'Every answer to the page takes three seconds.'
    },
  },
  {
    label: 'Too many requests',
    async run({ session: { backend } }) {
      await setFault({ kind: 'rate_limit', backend: faceOf(backend), retryAfterSeconds: 20, times: 3 })
      return 'The next three answers are refused with 429.'
    },
  },
  {
    label: 'End all faults',
    async run() {
      await clearFaults()
      find('#transaction', HTMLSelectElement).value = ''
      return 'The backends answer as they should.'
    },
  },
]
