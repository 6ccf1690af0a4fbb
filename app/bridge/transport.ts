import type { PageMessage, WithheldMessage } from './messages.ts'

/** Every way to a host, by the host's kind. */
export type TransportName =
  | 'iframe'
  | 'popup'
  | 'inlet_host'
  | 'wkwebview'
  | 'react_native'
  | 'flutter'
  | 'webview2'
  | 'capgo'
  | 'cordova'
  | 'callback'
  | 'daimo'
  | 'telegram'
  | 'farcaster'

/** One channel to the host. */
export type Transport = {
  readonly name: TransportName
  /** On the web a host may attach late: `ready` is repeated there. */
  readonly isWeb: boolean
  /**
   * The other side may be somebody else's app, such as a wallet's browser: until it says `host.hello`, or the URL names
   * capabilities, it hears no more than type and status.
   */
  readonly isUnproven: boolean
  send(message: PageMessage | WithheldMessage): void
  /** Hears what the host sends, each with the port it handed over, if any; gives the function that ends it. */
  listen(hear: (data: unknown, port?: MessagePort) => void): () => void
}
