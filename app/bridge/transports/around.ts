import type { Inbox } from '../../lib/makeInbox.ts'
import type { Params } from '../../params.ts'
import type { HostOrigin } from '../judgeHost.ts'
import type { Transport } from '../transport.ts'

/** Somebody that takes messages. */
export type Listener = { postMessage(...message: unknown[]): unknown }

/** The window's events and ways out. Native objects on it are read by their names, for nothing is known of them. */
export type HostWindow = EventTarget &
  Pick<Window, 'innerHeight' | 'postMessage'> & {
    readonly parent: unknown
    readonly opener: unknown
    readonly document: EventTarget & Pick<Document, 'body' | 'createElement'>
    readonly location: Pick<Location, 'assign' | 'hash' | 'origin' | 'pathname' | 'search'>
  }

/** What a transport is found in. */
export type Around = {
  readonly window: HostWindow
  /** The web host that may hear the page. */
  readonly host: HostOrigin
  /** What native hosts say by `Inlet.receive`. */
  readonly inbox: Inbox
  readonly params: Pick<Params, 'bridge' | 'callback' | 'compat' | 'capabilities' | 'channel' | 'parentOrigin'>
  /** Apps' schemes that the deployment allows. */
  readonly callbackSchemes: readonly string[]
}

/** Looks for one kind of host; nothing where it is not there. */
export type FindTransport = (around: Around) => Transport | undefined
