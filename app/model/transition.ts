import type { DepositError } from '../errors.ts'
import { consequenceOf } from '../errors.ts'
import { contradiction } from './invariants.ts'
import type { Session, SessionStatus } from './session.ts'
import { mayFollow } from './session.ts'

/**
 * What the page shows. `loading`, `unavailable` and `stopped` are ours; every other status is the backend's word.
 *
 *   loading ──> (a session status) ──> … ──> (an end)
 *      └──> unavailable ──retry──> loading        any ──> stopped
 *
 * A state holds an immutable snapshot. The same facts twice give the same object, so that a poll that brings nothing
 * new redraws nothing.
 */
export type DepositState =
  | { readonly status: 'loading' }
  | { readonly status: 'unavailable'; readonly error: DepositError }
  | { readonly status: 'stopped'; readonly error: DepositError; readonly session?: Session }
  | LiveState

/** A state with a session: `state.status` is its session's status. */
export type LiveState = {
  [S in SessionStatus]: {
    readonly status: S
    readonly session: Extract<Session, { status: S }>
    /** Why the last read failed, while the screen stays. */ readonly trouble?: DepositError
  }
}[SessionStatus]

/** What happened, in the past tense. */
export type DepositEvent =
  | {
      readonly type: 'session_received'
      readonly session: Session
      /** The answer to the payer's own act, not to a poll. */ readonly isOwnAct: boolean
    }
  | { readonly type: 'read_failed'; readonly error: DepositError }
  | { readonly type: 'check_failed'; readonly error: DepositError }
  | { readonly type: 'retried' }

/** Gives the state after an event. Ends stick, contradictions stop, late answers that would rewind are dropped. */
export function transition(state: DepositState, event: DepositEvent): DepositState {
  switch (event.type) {
    case 'session_received':
      return received(state, event.session, event.isOwnAct)
    case 'read_failed':
      return failed(state, event.error)
    case 'check_failed':
      return stop(state, event.error)
    case 'retried':
      return state.status === 'unavailable' ? { status: 'loading' } : state
  }
}

/** Tells whether a state shows a session. */
export function isLive(state: DepositState): state is LiveState {
  return state.status !== 'loading' && state.status !== 'unavailable' && state.status !== 'stopped'
}

function received(state: DepositState, session: Session, isOwnAct: boolean): DepositState {
  if (state.status === 'stopped') return state
  if (!isLive(state)) return live(session)
  const contradicts = contradiction(state.session, session, isOwnAct)
  if (contradicts) return stop(state, contradicts)
  if (!mayFollow(state.status, session.status)) return state.trouble ? live(state.session) : state
  const merged = withKnownFacts(state.session, session)
  if (!isSame(state.session, merged)) return live(merged)
  return state.trouble ? live(state.session) : state
}

function failed(state: DepositState, error: DepositError): DepositState {
  if (consequenceOf(error.code) === 'stop') return stop(state, error)
  return isLive(state) ? withTrouble(state, error) : asUnavailable(state, error)
}

function asUnavailable(state: DepositState, error: DepositError): DepositState {
  if (state.status === 'stopped') return state
  return state.status === 'unavailable' && state.error.code === error.code ? state : { status: 'unavailable', error }
}

function withTrouble(state: LiveState, error: DepositError): DepositState {
  return state.trouble?.code === error.code ? state : ({ ...state, trouble: error } as LiveState)
}

function stop(state: DepositState, error: DepositError): DepositState {
  if (state.status === 'stopped') return state
  return isLive(state) ? { status: 'stopped', error, session: state.session } : { status: 'stopped', error }
}

/** TypeScript cannot see that a session's own status picks its own state. */
function live(session: Session): LiveState {
  return { status: session.status, session } as LiveState
}

/** Transaction hashes that were known stay known: a backend may forget to repeat them. */
function withKnownFacts(last: Session, now: Session): Session {
  const { sourceTransfer, delivery, refund, route } = last
  return {
    ...(sourceTransfer && { sourceTransfer }),
    ...(delivery && { delivery }),
    ...(refund && { refund }),
    ...(route && { route }),
    ...now,
  }
}

/** Compares two snapshots as values. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && isSame(one[key as keyof typeof one], other[key as keyof typeof other]))
  )
}
