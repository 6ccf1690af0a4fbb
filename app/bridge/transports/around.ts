import type { Inbox } from '../../lib/makeInbox.ts'
import type { Params } from '../../params.ts'
import type { Listener, NativeObjects } from '../../place.ts'
import type { HostOrigin } from '../judgeHost.ts'
import type { Transport } from '../transport.ts'

/** The window's ways to a host, and its events. */
export type HostWindow = NativeObjects &
  EventTarget & {
    readonly parent: unknown
    readonly opener: unknown
    readonly document: EventTarget
  }

/** What a transport is found in. */
export type Around = {
  readonly window: HostWindow
  /** The web host that may hear the page. */
  readonly host: HostOrigin
  /** What native hosts say by `Inlet.receive`. */
  readonly inbox: Inbox
  readonly params: Pick<Params, 'bridge' | 'callback' | 'compat' | 'capabilities'>
}

/** Looks for one kind of host; nothing where it is not there. */
export type FindTransport = (around: Around) => Transport | undefined

export type { Listener }
