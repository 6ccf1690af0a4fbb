/**
 * The protocol between the page and whoever embeds it, version 1.
 *
 * What it must do. A host learns of every state of the deposit without asking; a host that attaches late, or whose page
 * was reloaded, can catch up; nothing in it can move money, and nothing in it is a secret. An event is a hint: the
 * proof is the backend's own answer to the host's server.
 *
 * How it does that. One JSON object with one envelope goes both ways, as text where a channel takes only text. `id` is
 * unique, `seq` counts from 1 within an `epoch`, and an epoch is one life of the page: a new epoch means that the page
 * was reloaded and tells everything again. Whoever says `host.hello` with the last `seq` it knows gets what it missed,
 * each message as it was and marked `replay`. A request is a message like any other; the answer names its id in `re`.
 * Amounts and chain ids are text. Receivers ignore types and fields they do not know; a message of another `ns` or `v`
 * is not theirs. Nobody sends more than 64 KiB in one message.
 *
 *   page                                   host
 *    │ ready ─────────────────────────────> │   repeated on the web until the host says anything
 *    │ <───────────────────── host.hello    │   optional: what it can do, what it knows; on the web it may bring a port
 *    │ state, what was missed ────────────> │
 *    │ resize, navigation ────────────────> │
 *    │ option.selected, session.updated ──> │
 *    │ payment.detected ──────────────────> │
 *    │ payment.completed | .bounced | … ──> │   each end once per epoch
 *    │                                      │
 *    │ <───────── host.theme, host.back, …  │   how the page looks and where the payer is; never what is paid
 *    │ answer ────────────────────────────> │
 *    │ open.request, copy.request, … ─────> │   only what the host said it can do
 *    │ <──────────────────── host.answer    │
 *    │ <────── host.wallets, host.wallet    │   the host's own wallets, and what happens in them
 *    │ wallet.request ────────────────────> │   what a wallet of this browser would be asked, and nothing else
 *    │ <──────────────────── host.answer    │
 *    │ close ─────────────────────────────> │   a wish: the host decides
 */
import type { ErrorCode } from '../errors.ts'
import type { Ability } from '../lib/hostAbilities.ts'
import type { MethodKind } from '../model/instruction.ts'
import type { PublicAmount, PublicSession, PublicTransaction } from './publicSession.ts'
import type { WalletMethod } from './walletMethods.ts'

/** Marks our messages on a bus that others use too. */
export const namespace = 'inlet'
/** The protocol's major version. */
export const version = 1
/** Longest message of either side, in characters of its JSON text. */
export const mostText = 65_536

/** What a message from the page is wrapped in. */
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
  /** The message was said before and is said again because of a `host.hello`. */
  readonly replay?: true
}

/** What each message from the page carries. */
export type EventData = {
  /** The page is up. */
  ready: {
    readonly versions: readonly number[]
    /** What the page understands beyond events: `back`, `theme`, `locale`, `insets`, `replay`, `port`, `wallet`. */
    readonly caps: readonly string[]
    readonly status: string
    readonly layout: string
    readonly locale: string
    readonly theme: string
  }
  /** CSS px of the content; `fullscreen` asks for all the room there is. */
  resize: { readonly height: number; readonly width: number; readonly presentation: 'content' | 'fullscreen' }
  /** Everything that is true now; the answer to `host.hello` and `host.ping`, whose id is in `re`. */
  state: { readonly status: string; readonly session: PublicSession | null; readonly re?: string }
  'session.updated': { readonly session: PublicSession }
  /** The payer picked a way to pay. */
  'option.selected': {
    readonly method: MethodKind
    readonly chainId?: string
    readonly assetId?: string
    /** Base units as text, where the payer typed an amount. */
    readonly amount?: string
  }
  'payment.detected': { readonly session: PublicSession; readonly source: PublicTransaction }
  'payment.completed': { readonly session: PublicSession; readonly delivery: PublicTransaction }
  'payment.bounced': End
  'payment.expired': End
  'payment.failed': End
  'payment.cancelled': End
  error: { readonly code: ErrorCode; readonly message: string; readonly recoverable: boolean }
  /** Another screen is shown: whether the host's back control has a step to undo. */
  navigation: { readonly screen: string; readonly canGoBack: boolean }
  close: { readonly reason: CloseReason; readonly status: string }
  /** Open a link outside the page. Sent only to a host that said it can, like the three after it. */
  'open.request': OpenRequest
  'copy.request': { readonly text: string }
  'share.request': { readonly text: string; readonly url?: string }
  haptic: { readonly style: 'light' | 'success' | 'warning' | 'error' }
  /** Asks a wallet of `host.wallets`; a `host.answer` tells what it said. Takes as long as its user does. */
  'wallet.request': WalletRequest
  /** The answer to a request of the host, whose id is `re`. */
  answer: Answer
}
type End = { readonly session: PublicSession; readonly code: string; readonly message: string }
/** Who wants the page dismissed. */
export type CloseReason = 'user' | 'done' | 'host' | 'error'
/** A link that a host opens outside, by its kind; `fallbackUrl` is for a device without the app. */
export type OpenRequest = {
  readonly url: string
  readonly kind: 'wallet' | 'explorer' | 'support' | 'provider'
  readonly fallbackUrl?: string
  readonly app?: string
}
/**
 * What a host's wallet is asked: `eth_accounts` and the like of EIP-1193, and for Solana `solana_getAccounts`,
 * `solana_requestAccounts` and `solana_signAndSendTransaction`, as WalletConnect calls them.
 */
export type WalletRequest = {
  /** The wallet's id, by `host.wallets`. */
  readonly wallet: string
  readonly method: WalletMethod
  readonly params: readonly unknown[]
}
/** A wallet that a host offers. Its name and picture are shown to the payer. */
export type HostWallet = {
  /** The host's own word for it; up to 64 of `A-Z a-z 0-9 . _ : -`. The same over reloads. */
  readonly id: string
  readonly family: 'eip155' | 'solana'
  readonly name: string
  /** A `data:image/` URL of up to 32 KiB. */
  readonly icon?: string
}
/** `handled`: the page did it. `confirm`: a payment is on its way; ask the payer, then close by `force`. */
export type Answer = {
  readonly re: string
  readonly ok: boolean
  readonly handled?: boolean
  readonly confirm?: boolean
  readonly error?: { readonly code: string; readonly message: string; readonly recoverable: boolean }
}
export type EventType = keyof EventData

/** A message from the page to its host. */
export type PageMessage = {
  [Type in EventType]: Envelope & { readonly type: Type; readonly data: EventData[Type] }
}[EventType]

/** The same to an app that did not say yet that it is our host: no amount, no address, only where the payment stands. */
export type WithheldMessage = Envelope & { readonly type: EventType; readonly data: { readonly status: string } }

/** What each message from a host carries. None can set an amount, a token, an address or a session. */
export type CommandData = {
  'host.hello': {
    /** What the host carries out when asked. */
    readonly caps?: readonly Ability[]
    readonly name?: string
    readonly version?: string
    /** The last message that the host knows; without it everything is said again. */
    readonly last?: { readonly epoch: string; readonly seq: number }
  }
  'host.theme': { readonly mode: 'light' | 'dark' | 'system' }
  /** BCP 47. */
  'host.locale': { readonly locale: string }
  /** CSS px that the device's edges and its keyboard cover. */
  'host.insets': {
    readonly top?: number
    readonly right?: number
    readonly bottom?: number
    readonly left?: number
    readonly keyboard?: number
  }
  /** One step back; the answer says whether there was one. */
  'host.back': Record<never, never>
  /** The host wants to close; the answer may ask it to confirm while money is on its way. */
  'host.close': { readonly force?: boolean }
  /** The payer came back from a wallet, a bank or another app. */
  'host.returned': { readonly url?: string }
  'host.ping': Record<never, never>
  /** The wallets that the host offers from now on, best first: none takes them away. Heard after `host.hello`. */
  'host.wallets': { readonly wallets: readonly HostWallet[] }
  /** Something happened in one of them; `value` is what EIP-1193 says: the accounts, or the chain's number in hex. */
  'host.wallet': {
    readonly wallet: string
    readonly event: 'accountsChanged' | 'chainChanged' | 'disconnect'
    readonly value?: unknown
  }
  /** The answer to a request of the page, whose id is `re`; a wallet's with its `result`, or its `error` as it threw it. */
  'host.answer': {
    readonly re: string
    readonly ok: boolean
    readonly result?: unknown
    readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown }
  }
}
export type CommandType = keyof CommandData

/** What is heard of each: what concerns wallets is read by the part that knows them. */
export type HeardData = {
  [Type in CommandType]: Type extends 'host.wallets' | 'host.wallet'
    ? Readonly<Record<string, unknown>>
    : Type extends 'host.answer'
      ? { readonly re: string; readonly ok: boolean; readonly result?: unknown; readonly error?: unknown }
      : CommandData[Type]
}

/** A message from a host to the page, as it is after reading; `ns` and `v` are checked and gone. */
export type HostMessage = {
  [Type in CommandType]: { readonly type: Type; readonly id: string; readonly data: HeardData[Type] }
}[CommandType]

/** A message from a host as it is sent. */
export type HostEnvelope = {
  [Type in CommandType]: {
    readonly type: Type
    readonly id: string
    readonly data: CommandData[Type]
    readonly ns: typeof namespace
    readonly v: typeof version
  }
}[CommandType]

export type { WalletMethod }
export type { PublicAmount, PublicSession, PublicTransaction }
