import { createEffect, on } from 'solid-js'
import type { DepositError } from '../errors.ts'
import { consequenceOf } from '../errors.ts'
import type { Session } from '../model/session.ts'
import type { DepositState } from '../model/depositState.ts'
import { isLive } from '../model/depositState.ts'
import type { SessionSignals } from '../session/createSession.ts'
import type { RunningSession } from '../session/SessionContext.tsx'
import type { Outbox } from './makeOutbox.ts'
import { moneyEvents } from './moneyEvents.ts'
import { toPublicSession } from './toPublic.ts'

/**
 * Tells the host what happens to the deposit. Reads state and never writes it. Ends with its owner.
 *
 * Each end of a payment is told once per life of the page; each failure once per episode. What would end a page that has
 * shown nothing is recoverable to one that goes on.
 */
export function tellEvents(
  session: RunningSession & SessionSignals,
  outbox: Outbox,
  describe: (error: DepositError) => string,
): void {
  const tellError = (error: DepositError, recoverable = true) =>
    outbox.send('error', { code: error.code, message: describe(error), recoverable })
  const told = new Set<string>()
  createEffect(
    on(session.state, (state, before) => {
      if (state.status === 'unavailable' || state.status === 'stopped')
        tellError(state.error, !/fatal|stop/.test(consequenceOf(state.error.code)))
      if (!isLive(state)) return
      if (state.trouble && state.trouble !== troubleOf(before)) tellError(state.trouble)
      if (state.session === sessionOf(before)) return
      outbox.send('session.updated', { session: toPublicSession(state.session) })
      for (const event of moneyEvents(state.session, session.sentTransfer())) {
        if (told.has(event.type)) continue
        told.add(event.type)
        outbox.send(event.type, event.data)
      }
    }),
  )
  createEffect(on(session.notice, (error) => error && tellError(error)))
  createEffect(
    on(session.closing, (wish) => {
      if (wish) outbox.send('close', { reason: wish.reason, status: session.state().status })
    }),
  )
}

function sessionOf(state: DepositState | undefined): Session | undefined {
  return state && isLive(state) ? state.session : undefined
}

function troubleOf(state: DepositState | undefined): DepositError | undefined {
  return state && isLive(state) ? state.trouble : undefined
}
