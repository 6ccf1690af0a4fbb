/** What a wallet puts on the page. Nothing it answers is trusted. @see https://eips.ethereum.org/EIPS/eip-1193 */
export type Eip1193Provider = {
  request(call: { readonly method: string; readonly params?: readonly unknown[] }): Promise<unknown>
  /** How a wallet that is not in this browser takes what the payer has reviewed; its `request` refuses to send or to sign. */
  readonly requestReviewed?: (call: {
    readonly method: string
    readonly params: readonly unknown[]
  }) => Promise<unknown>
  on?(event: string, listener: (value: unknown) => void): unknown
  removeListener?(event: string, listener: (value: unknown) => void): unknown
}

/** A wallet that is in this browser, as the payer sees it and as the page asks it. */
export type WalletProvider = {
  /** Stays the same over reloads: the reverse domain name, or the name of a wallet that has none. */
  readonly id: string
  /** Cleaned and cut. A claim: anybody may announce any name. */
  readonly name: string
  /** Reverse domain name, shown beside the name where two are alike. */
  readonly rdns?: string
  /** A `data:image/` URL, for an `<img>` only. */
  readonly icon?: string
  /** Where a wallet is that is not in this browser: with the page's host, or at the other end of a relay. */
  readonly from?: 'host' | 'relay'
  /** What is said of such a wallet, where others are said to be in this browser; reactive. */
  readonly why?: string
  readonly provider: Eip1193Provider
}

/** Tells whether something a page script put there can be asked at all. May throw: its getters are foreign code. */
export function isProvider(value: unknown): value is Eip1193Provider {
  return typeof value === 'object' && value !== null && 'request' in value && typeof value.request === 'function'
}
