import type { CloseReason, CommandData, CommandType, PageMessage } from '../bridge/messages.ts'

/** What `inlet.js` puts on the host's window as `Inlet`. */
export type InletLoader = {
  /**
   * Shows the page and gives the hold on it. Call it inside the tap for a popup.
   *
   * @throws a TypeError that names `url` or `container` where it is wrong; never with the link in it, which is a secret
   */
  open(options: OpenOptions): InletHandle
  /**
   * Connects to the page's origin ahead of `open`: call it when the payer points at your button, focuses or touches it. What
   * the link says beyond its origin is not used.
   *
   * @throws a TypeError when `url` is not an http(s) URL
   */
  preload(url: string): void
}

/** How a session is shown. */
export type OpenOptions = {
  /** The session's link from your server, with the client secret in its fragment. */
  readonly url: string
  /** Without it: `inline` where there is a container, else `modal`. */
  readonly mode?: Mode | undefined
  /** Where an inline page stands: an element, a shadow root or a selector, which may also match later in the document. */
  readonly container?: ParentNode | string | undefined
  readonly theme?: Theme | undefined
  /** BCP 47; without it the payer's browser decides. */
  readonly locale?: string | undefined
  /** Names the frame and the dialog for screen readers; "Deposit" when absent. */
  readonly title?: string | undefined
  /** Where the last screen's button leads: https, and allowed by the deployment. */
  readonly returnUrl?: string | undefined
  /** What stands in place of a page that does not answer, as a link to it. */
  readonly fallback?: string | undefined
  /** A wallet that you have already, or several: the payer may pay from it in the page. */
  readonly wallet?: OwnWallet | readonly OwnWallet[] | undefined
  /** Hears each event once. For `close` it may return false: the page then stays. */
  readonly onEvent?: ((event: InletEvent) => unknown) | undefined
  /** Hears once that the page is gone. */
  readonly onClose?: ((reason: CloseReason) => void) | undefined
}

/**
 * A wallet of yours: what wallets put on `window.ethereum`; the same with a name and a picture, or as EIP-6963 announces it;
 * or one of the Wallet Standard, for Solana.
 */
export type OwnWallet =
  | OwnProvider
  | { readonly provider: OwnProvider; readonly name?: string; readonly icon?: string }
  | { readonly provider: OwnProvider; readonly info: { readonly name: string; readonly icon?: string } }
  | OwnStandard
/** A wallet that is asked by EIP-1193. */
export type OwnProvider = {
  request(call: { readonly method: string; readonly params?: readonly unknown[] }): Promise<unknown>
  on?(event: string, listener: (value: unknown) => void): unknown
  removeListener?(event: string, listener: (value: unknown) => void): unknown
}
/** A wallet of the Wallet Standard, with `standard:connect` and `solana:signAndSendTransaction`. */
export type OwnStandard = {
  readonly name: string
  readonly icon?: string
  readonly accounts: readonly { readonly address: string; readonly chains?: readonly string[] }[]
  readonly features: object
}

/**
 * `inline`: in a container, as high as its content. `modal`: over your page, on phones a sheet from
 * below. `popup`: a window of its own; where it is blocked, a modal. `redirect`: in place of your page.
 */
export type Mode = 'inline' | 'modal' | 'popup' | 'redirect'
export type Theme = 'light' | 'dark' | 'system'

/** The hold on a page that is shown. */
export type InletHandle = {
  /** Takes the page away at once. */
  close(): void
  setTheme(mode: Theme): void
  /** BCP 47. */
  setLocale(locale: string): void
  /** Sends any other command of the protocol and gives its id; nothing while the page is not up. */
  send<Type extends CommandType>(type: Type, data: CommandData[Type]): string | undefined
}

/** What a host hears: every event of the page, and the loader's own error. */
export type InletEvent = PageMessage | LoaderError

/** The loader's own word, without an envelope: the page has not said anything for 15 s. It may yet come. */
export type LoaderError = {
  readonly type: 'error'
  readonly data: { readonly code: 'no_answer'; readonly message: string }
}

export type { CloseReason }

/**
 * `<inlet-deposit src mode theme locale title fallback>`: shows the link in `src`, inline without a `mode`. Theme and language
 * change live; another `src` opens anew. The property `wallet` is read when it opens.
 *
 * Dispatches `inlet`, a CustomEvent whose `detail` is an {@link InletEvent}; `preventDefault()` on a `close` keeps the page.
 * One name for all types, because templates of frameworks take no dots in event names. `inlet-close` says that the page is
 * gone; its `detail` is the {@link CloseReason}.
 */
export type InletDepositElement = {
  wallet?: OpenOptions['wallet']
  addEventListener<Type extends keyof InletElementEvents>(
    type: Type,
    listener: (event: InletElementEvents[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void
} & HTMLElement
/** The element's own events. */
export type InletElementEvents = {
  readonly inlet: CustomEvent<InletEvent>
  readonly 'inlet-close': CustomEvent<CloseReason>
}
