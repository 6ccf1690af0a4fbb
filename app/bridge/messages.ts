/**
 * The protocol between the page and whoever embeds it, version 1.
 *
 * What it must do. A host learns of every state of the deposit without asking; a host that attaches late, or whose page
 * was reloaded, can catch up; nothing in it can move money, and nothing in it is a secret. An event is a hint: the
 * proof is the backend's own answer to the host's server.
 *
 * How it does that. One JSON object with one envelope goes both ways, as text where a channel takes only text. `id` is
 * unique, `seq` counts from 1 within an `epoch`, and an epoch is one life of the page: a new epoch means that the page
 * was reloaded and tells everything again. Amounts and chain ids are text. Receivers ignore types and fields they do
 * not know; a message of another `ns` or `v` is not theirs.
 *
 *   page                                   host
 *    │ ready ─────────────────────────────> │   repeated on the web until the host answers
 *    │ <───────────────────── host.hello    │   optional: asks for the state
 *    │ state ─────────────────────────────> │
 *    │ resize, session.updated ───────────> │
 *    │ payment.detected ──────────────────> │
 *    │ payment.completed | .bounced | … ──> │   once per epoch
 *    │ close ─────────────────────────────> │   a wish: the host decides
 */
import type { ErrorCode } from '../errors.ts'
import type { Issue, SessionStatus } from '../model/session.ts'

/** Marks our messages on a bus that others use too. */
export const namespace = 'inlet'
/** The protocol's major version. */
export const version = 1

/** What a message is wrapped in. */
export type Envelope = {
  readonly ns: typeof namespace
  readonly v: typeof version
  /** Unique; a message sent again keeps it. */
  readonly id: string
  /** Counts from 1 within the epoch. */
  readonly seq: number
  /** One life of the page. */
  readonly epoch: string
  /** The host's own mark from the URL's `ch`, or empty. */
  readonly ch: string
  /** The session's public id, or empty where the link had none. */
  readonly session: string
  /** Ms since epoch by the device's clock. */
  readonly ts: number
}

/** What a session looks like to a host. Never the client secret. */
export type PublicSession = {
  readonly sessionId: string
  readonly backend: string
  readonly status: SessionStatus
  readonly isTest: boolean
  readonly issue?: Issue
  /** Ms since epoch. */
  readonly expiresAt?: number
  readonly target: PublicAmount & { readonly address: string }
}

/** An amount of an asset: CAIP-2, CAIP-19, base units as text where known. */
export type PublicAmount = { readonly chainId: string; readonly assetId: string; readonly amount?: string }

/** One of the three transactions as far as the page knows it. */
export type PublicTransaction = Partial<PublicAmount> & { readonly txHash?: string }

/** What each message from the page carries. */
export type EventData = {
  ready: {
    readonly versions: readonly number[]
    readonly caps: readonly string[]
    readonly status: string
    readonly layout: string
    readonly locale: string
    readonly theme: string
  }
  /** CSS px of the content. */
  resize: { readonly height: number; readonly width: number; readonly presentation: 'content' }
  state: { readonly status: string; readonly session: PublicSession | null }
  'session.updated': { readonly session: PublicSession }
  'payment.detected': { readonly session: PublicSession; readonly source: PublicTransaction }
  'payment.completed': { readonly session: PublicSession; readonly delivery: PublicTransaction }
  'payment.bounced': End
  'payment.expired': End
  'payment.failed': End
  'payment.cancelled': End
  error: { readonly code: ErrorCode; readonly message: string; readonly recoverable: boolean }
  close: { readonly reason: 'user' | 'done' | 'error'; readonly status: string }
}
type End = { readonly session: PublicSession; readonly code: string; readonly message: string }
export type EventType = keyof EventData

/** A message from the page to its host. */
export type PageMessage = {
  [Type in EventType]: Envelope & { readonly type: Type; readonly data: EventData[Type] }
}[EventType]

/** A message from a host that the page understands; every other one is ignored. */
export type HostMessage = { readonly type: 'host.hello' | 'host.ping'; readonly id: string }
