import { createEffect, on, onCleanup } from 'solid-js'
import type { DepositError } from '../errors.ts'
import { consequence } from '../errors.ts'
import type { Session } from '../model/session.ts'
import type { DepositState } from '../model/transition.ts'
import { isLive } from '../model/transition.ts'
import type { SessionSignals } from '../session/createSession.ts'
import type { RunningSession } from '../session/SessionContext.tsx'
import { makeHeightReports } from './makeHeightReports.ts'
import { makeReadyRepeats } from './makeReadyRepeats.ts'
import type { Sender } from './makeSender.ts'
import { readHostMessage } from './readHostMessage.ts'
import { toPublicSession } from './toPublic.ts'
import { moneyEvents } from './moneyEvents.ts'
import type { Transport } from './transport.ts'

/** What the bridge stands between. */
export type BridgeParts = {
  readonly session: RunningSession & SessionSignals
  readonly sender: Sender
  readonly transport: Transport
  readonly window: Window
  /** Whose height the host gives room to. */
  readonly content: HTMLElement
  readonly look: { readonly layout: string; readonly locale: string; readonly theme: string }
  /** Says a failure in one sentence. */
  readonly describe: (error: DepositError) => string
}

/**
 * Tells the host what happens, and answers when it asks. Reads state and never writes it. Ends with its owner.
 *
 * Each end of a payment is told once per life of the page; each failure once per episode.
 */
export function createBridge(parts: BridgeParts): void {
  const { session, sender } = parts
  const tellError = (error: DepositError) => {
    const effect = consequence[error.code]
    sender.send('error', {
      code: error.code,
      message: parts.describe(error),
      recoverable: effect === 'transient' || effect === 'notice',
    })
  }
  const tellState = () => {
    const state = session.state()
    sender.send('state', { status: state.status, session: isLive(state) ? toPublicSession(state.session) : null })
  }
  const readyRepeats = makeReadyRepeats(sender, {
    versions: [1],
    caps: [],
    status: session.state().status,
    ...parts.look,
  })
  onCleanup(readyRepeats.stop)
  onCleanup(makeHeightReports(parts.content, parts.window, sender))

  const told = new Set<string>()
  createEffect(
    on(session.state, (state, before) => {
      if (state.status === 'unavailable' || state.status === 'stopped') tellError(state.error)
      if (!isLive(state)) return
      if (state.trouble && state.trouble !== troubleOf(before)) tellError(state.trouble)
      if (state.session === sessionOf(before)) return
      sender.send('session.updated', { session: toPublicSession(state.session) })
      for (const event of moneyEvents(state.session, session.sentTransfer())) {
        if (told.has(event.type)) continue
        told.add(event.type)
        sender.send(event.type, event.data)
      }
    }),
  )
  createEffect(on(session.notice, (error) => error && tellError(error)))
  createEffect(
    on(
      session.closing,
      (wish) => wish && sender.send('close', { reason: wish.reason, status: session.state().status }),
    ),
  )
  const hear = (data: unknown) => {
    if (!readHostMessage(data)) return
    readyRepeats.stop()
    tellState()
  }
  onCleanup(parts.transport.listen(hear))
}

function sessionOf(state: DepositState | undefined): Session | undefined {
  return state && isLive(state) ? state.session : undefined
}

function troubleOf(state: DepositState | undefined): DepositError | undefined {
  return state && isLive(state) ? state.trouble : undefined
}
