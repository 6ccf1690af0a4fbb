import type { DepositError } from '../errors.ts'
import { consequenceOf } from '../errors.ts'
import type { Session, SessionStatus } from './session.ts'

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

/** Tells whether a state shows a session. */
export function isLive(state: DepositState): state is LiveState {
  return !isEmpty(state) && state.status !== 'stopped'
}

/** Tells whether nothing was shown yet, and something may be. */
function isEmpty({ status }: DepositState): boolean {
  return status === 'loading' || status === 'unavailable'
}

/** Shows a session. TypeScript cannot see that a session's own status picks its own state. */
export function live(session: Session): LiveState {
  return { status: session.status, session } as LiveState
}

/** Gives the state after the first answer; what is on screen by then stays, and after a stop there is no going on. */
export function opened(state: DepositState, session: Session): DepositState {
  return isEmpty(state) ? live(session) : state
}

/** Gives the state after a read that failed with nothing on screen yet. */
export function notOpened(state: DepositState, error: DepositError): DepositState {
  if (consequenceOf(error.code) === 'stop') return stopped(state, error)
  if (!isEmpty(state)) return state
  return state.status === 'unavailable' && state.error.code === error.code ? state : { status: 'unavailable', error }
}

/** Empties the screen for good. */
export function stopped(state: DepositState, error: DepositError): DepositState {
  if (state.status === 'stopped') return state
  return isLive(state) ? { status: 'stopped', error, session: state.session } : { status: 'stopped', error }
}

/** Starts over where nothing could be shown. */
export function retried(state: DepositState): DepositState {
  return state.status === 'unavailable' ? { status: 'loading' } : state
}
