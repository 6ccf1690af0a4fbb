import type { DepositError } from '../errors.ts'
import { consequenceOf } from '../errors.ts'
import type { DepositState, LiveState } from './depositState.ts'
import { isLive, live, notOpened, opened, stopped } from './depositState.ts'
import { contradiction } from './invariants.ts'
import { mayFollow } from './mayFollow.ts'
import type { Session } from './session.ts'

/** What happened, in the past tense. */
export type DepositEvent =
  | {
      readonly type: 'session_received'
      readonly session: Session
      /** The answer to the payer's own act, not to a poll. */ readonly isOwnAct: boolean
    }
  | { readonly type: 'read_failed'; readonly error: DepositError }
  | { readonly type: 'check_failed'; readonly error: DepositError }

/** Gives the state after an event. Ends stick, contradictions stop, late answers that would rewind are dropped. */
export function transition(state: DepositState, event: DepositEvent): DepositState {
  switch (event.type) {
    case 'session_received':
      return received(state, event.session, event.isOwnAct)
    case 'read_failed':
      return failed(state, event.error)
    case 'check_failed':
      return stopped(state, event.error)
  }
}

function received(state: DepositState, session: Session, isOwnAct: boolean): DepositState {
  if (!isLive(state)) return opened(state, session)
  const contradicts = contradiction(state.session, session, isOwnAct)
  if (contradicts) return stopped(state, contradicts)
  const next = mayFollow(state.status, session.status) ? withKnownFacts(state.session, session) : state.session
  if (!isSame(state.session, next)) return live(next)
  return state.trouble ? live(state.session) : state
}

function failed(state: DepositState, error: DepositError): DepositState {
  if (!isLive(state) || consequenceOf(error.code) === 'stop') return notOpened(state, error)
  return state.trouble?.code === error.code ? state : ({ ...state, trouble: error } as LiveState)
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
