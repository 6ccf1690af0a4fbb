import { onCleanup } from 'solid-js'
import type { Backend } from '../backends/backend.ts'
import type { DepositError } from '../errors.ts'
import { consequence, isDepositError, toDepositError } from '../errors.ts'
import { makeListener } from '../lib/makeListener.ts'
import type { Poll } from '../lib/poll.ts'
import { makePoll } from '../lib/poll.ts'
import type { Facts } from './createFacts.ts'
import type { SessionParts } from './createSession.ts'
import { explain } from './explain.ts'
import { pauseMs } from './schedule.ts'

/** The reads of a session. */
export type Reads = Pick<Poll, 'now' | 'reschedule'> & {
  /** Runs the payer's own act; answers that were asked for before its end are dropped, they tell of a route that is gone. */
  during<Value>(act: () => Promise<Value>): Promise<Value>
  /** Forgets past failures. */
  forgive(): void
}

/** A read that failed for good is asked once more, not for ever. */
const mostFatalReads = 2

/** Reads the session now and then, as often as its status, the page's visibility and past failures ask for. Ends with its owner. */
export function createReads(parts: SessionParts, facts: Facts, connected: () => Promise<Backend>): Reads {
  let acts = 0
  let failures = 0
  let fatalReads = 0
  let minMs = 0
  let lastError: DepositError | undefined

  const read = async (signal: AbortSignal) => {
    const actsBefore = acts
    const isGone = () => signal.aborted || acts !== actsBefore
    try {
      const backend = await connected()
      minMs = backend.minPollMs
      const session = await backend.retrieve(signal)
      if (isGone()) return
      failures = fatalReads = 0
      facts.apply({ type: 'session_received', session, isOwnAct: false })
    } catch (thrown) {
      if (isGone()) return
      const error = (lastError = toDepositError(thrown))
      failures += 1
      if (consequence[error.code] === 'fatal') fatalReads += 1
      explain(error)
      facts.apply({ type: 'read_failed', error })
    }
  }
  const pause = () => {
    const { status } = facts.state()
    if (fatalReads >= mostFatalReads || (fatalReads > 0 && status === 'unavailable')) return undefined
    const retryAfterMs = isDepositError(lastError, 'backend_rate_limited') ? lastError.context.retryAfterMs : undefined
    const isHidden = parts.document.hidden
    return pauseMs({
      status,
      sinceMs: facts.sinceMs(),
      isHidden,
      failures,
      retryAfterMs,
      minMs,
      random: parts.random(),
    })
  }

  const poll = makePoll(read, pause)
  onCleanup(() => poll.stop())
  for (const stop of wakeUps(parts, poll)) onCleanup(stop)
  void poll.now()
  return {
    now: poll.now,
    reschedule: poll.reschedule,
    during(act) {
      acts += 1
      return act().finally(() => (acts += 1))
    },
    forgive: () => void (failures = fatalReads = 0),
  }
}

/** Reads at once when the payer comes back or the line does, slower while nobody looks. */
function wakeUps({ document, window }: SessionParts, poll: Poll): readonly (() => void)[] {
  const wake = () => (document.hidden ? poll.reschedule() : void poll.now())
  return [
    makeListener(document, 'visibilitychange', wake),
    makeListener(window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && wake()),
    makeListener(window, 'online', wake),
  ]
}
