import { onCleanup } from 'solid-js'
import type { Backend } from '../backends/backend.ts'
import { consequenceOf, isDepositError, toDepositError } from '../errors.ts'
import { makeListener } from '../lib/makeListener.ts'
import type { Poll } from '../lib/poll.ts'
import { makePoll } from '../lib/poll.ts'
import { isLive } from '../model/depositState.ts'
import type { DepositEvent } from '../model/transition.ts'
import type { Facts } from './createFacts.ts'
import type { FirstRead, SessionParts } from './createSession.ts'
import { explain } from './explain.ts'
import { isOver, pauseMs } from './schedule.ts'

/** The reads of a session. */
export type Reads = Pick<Poll, 'now' | 'reschedule'> & {
  /** Says that the payer may be back: however often that is said, one read answers it. */
  wake(): void
  /** Says that the payer is back from a page that this one led to: reads now, unless nothing is left to learn. */
  welcome(): void
  /** Runs the payer's own act; answers that were asked for before its end are dropped, they tell of a route that is gone. */
  during<Value>(act: () => Promise<Value>): Promise<Value>
  /** Forgets past failures. */
  forgive(): void
  /** Says that another tab is choosing until then at most, ms since epoch. */
  hearChoosing(until: number): void
}

/** A choice has ended after this, or its tab is gone, in ms. */
export const longestActMs = 30_000

/** A payer who comes back sooner than this after a read sees what it brought; a line that flaps is not asked each time. */
const wakeFloorMs = 6_000
/** Word of a return this soon after the first word is of the same return. */
const echoMs = 2_000

/** What the reads work on: `apply` is how the state takes what happened, `first` what was read already. */
export type Readable = {
  readonly parts: SessionParts
  readonly facts: Facts
  readonly apply: (event: DepositEvent) => void
  readonly connected: () => Promise<Backend>
  readonly backend: () => Backend | undefined
  readonly first: FirstRead
}

/**
 * Reads the session again now and then, as often as its status, the page's visibility and past failures ask for. Ends
 * with its owner.
 */
export function createReads({ parts, facts, apply, connected, backend, first }: Readable): Reads {
  let acts = 0
  let lastError = first.error
  let failures = lastError ? 1 : 0
  /** When what is known was asked for, ms since epoch; the first time it was after the page was opened. */
  let askedAt = parts.now() - performance.now()
  let heard = 0
  /**
   * Answers may move the address where the payer chose in this browser since what is known was asked for: the device
   * remembers it for the tabs that could not hear of it. After a clock was set back, a choice of the future excuses nothing.
   */
  const mayMove = () =>
    [heard, parts.journal.read().choosingUntil].some(
      (until = 0) => until >= askedAt && until <= parts.now() + longestActMs,
    )
  /** Nobody heard whether the payer came back during the first read: one that took long is followed by another soon. */
  let isAwaited = first.endedAt - first.startedAt > echoMs
  /** When the first word of the last return came, on the clock that nobody sets; to open the page is one. */
  let returnedAt = first.startedAt

  const read = async (signal: AbortSignal, isAsked: boolean) => {
    const actsBefore = acts
    const isGone = () => signal.aborted || acts !== actsBefore
    isAwaited = false
    const startedAt = parts.now()
    try {
      const known = await connected()
      // What is on screen stays; with nothing there yet, the adapter says itself that it may not ask.
      if (isLive(facts.state()) && known.allowance && known.allowance.waitMs(isAsked) > 0) return
      const session = await known.retrieve(signal)
      if (isGone()) return
      failures = 0
      apply({ type: 'session_received', session, isOwnAct: mayMove() })
      askedAt = startedAt
    } catch (thrown) {
      if (isGone()) return
      const error = (lastError = toDepositError(thrown))
      failures += 1
      explain(error)
      apply({ type: 'read_failed', error })
    }
  }
  const pause = () => {
    const state = facts.state()
    // A link that opens nothing is asked for again when the payer says so.
    if (state.status === 'unavailable' && consequenceOf(state.error.code) === 'fatal') return undefined
    const { status } = state
    const retryAfterMs = isDepositError(lastError, 'backend_rate_limited') ? lastError.context.retryAfterMs : undefined
    const isHidden = parts.document.hidden
    const allowedMs = backend()?.allowance?.waitMs(false) ?? 0
    const usual = pauseMs({
      status,
      sinceMs: facts.sinceMs(),
      isHidden,
      failures,
      retryAfterMs,
      minMs: Math.max(backend()?.minPollMs ?? 0, allowedMs),
      random: parts.random(),
    })
    return isAwaited && usual !== undefined
      ? Math.min(usual, Math.max(wakeFloorMs, allowedMs, retryAfterMs ?? 0))
      : usual
  }

  const poll = makePoll(read, pause, first.endedAt)
  onCleanup(() => poll.stop())
  const wake = (isBack: boolean) => {
    const isEcho = isBack && failures === 0 && performance.now() - returnedAt <= echoMs
    // One return is told by several events, some while its read is under way or just after: that read is the answer. A
    // read that began before the first of them is not.
    if (!isEcho) {
      isAwaited = isBack && !isOver(facts.state().status)
      returnedAt = isBack ? performance.now() : -Infinity
    }
    poll.reschedule()
  }
  for (const stop of wakeUps(parts, () => wake(!parts.document.hidden))) onCleanup(stop)
  poll.reschedule()
  return {
    now: poll.now,
    // Who says it knows better than the browser, to which a page in an app may be out of sight.
    wake: () => wake(true),
    welcome() {
      if (isOver(facts.state().status)) return
      wake(true)
      void poll.now()
    },
    reschedule: poll.reschedule,
    during(act) {
      acts += 1
      return act().finally(() => (acts += 1))
    },
    forgive: () => void (failures = 0),
    hearChoosing: (until) => void (heard = until),
  }
}

/** Wakes when the payer comes back or the line does, and when the page goes out of sight. */
function wakeUps({ document, window }: SessionParts, wake: () => void): readonly (() => void)[] {
  return [
    makeListener(document, 'visibilitychange', wake),
    makeListener(window, 'focus', wake),
    makeListener(window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && wake()),
    makeListener(window, 'online', wake),
  ]
}
