import type { HostMessage } from '../pages/createHostPage.ts'

/** A request that left the tab. */
export type Ask = {
  readonly url: string
  readonly method: string
  /** Address, headers and body as one text. */
  readonly text: string
  /** Ms on a clock that nobody sets. */
  readonly at: number
  /** It opens a document: a host's link to the page carries the secret. */
  readonly isNavigation: boolean
}

/** An answer of the backend that came to the tab whole. */
export type Answer = {
  /** When it was asked for, in ms on a clock that nobody sets. */
  readonly askedAt: number
  readonly text: string
}

/** A send that the wallet was asked for. */
export type Send = {
  readonly to: string
  /** Whom the session was paid at around that time. */
  readonly receivers: readonly string[]
  /** How often the payer had said yes by then. */
  readonly confirmations: number
}

/** What the sandbox and its chains know, asked when a picture was taken. */
export type Truth = {
  /** The session's status, in the page's words. */
  readonly status: string
  /** Every receiver address that the session has had so far, the current one last. */
  readonly receivers: readonly string[]
  /** Whether a delivery is on the chain: money stands where the session wants it. */
  readonly isDelivered: boolean
  /** Whether any payment is on the chain. */
  readonly isPaid: boolean
}

/** What a person would see at one moment. */
export type Look = {
  /** What was done before it, in words. */
  readonly after: string
  /** What each QR code in the picture says. */
  readonly codes: readonly string[]
  /** Whom the page may name: the session’s receiver at that moment, or the one it was told of last where no answer has named another yet. */
  readonly receivers: readonly string[]
  /** Of each address on screen, whether its pixels are those of such a receiver, drawn apart. */
  readonly addresses: readonly { readonly isReceiver: boolean }[]
  /** Pixels that are not background. */
  readonly ink: number
  /** The screen's name. */
  readonly screen: string
  readonly truth: Truth
}

/** Everything a run left behind that can be seen without asking the page. */
export type Evidence = {
  readonly session: {
    readonly backend: string
    readonly sessionId: string
    readonly secret: string
    readonly pageUrl: string
    readonly hostUrl: string
    readonly sandboxUrl: string
  }
  readonly asks: Ask[]
  /** What the backend answered since the document that is on screen was opened, as it came. */
  readonly answers: Answer[]
  readonly heard: HostMessage[]
  readonly looks: Look[]
  /** What the wallet was asked to send, in order. */
  readonly sends: Send[]
  /** How often the payer said yes to a send, by a tap that reached its button. */
  confirmations: number
}
