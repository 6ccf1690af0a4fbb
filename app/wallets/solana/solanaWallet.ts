/**
 * A Solana wallet in this browser, whatever way it talks, as the payer sees it and as the page asks it. Nothing it
 * answers is trusted: it may throw anything, never answer, or answer nonsense.
 */
export type SolanaWallet = {
  /** Stays the same over reloads. Holds no slash. */
  readonly id: string
  /** Cleaned and cut. A claim: anybody may register any name. */
  readonly name: string
  /** A `data:image/` URL, for an `<img>` only. */
  readonly icon?: string
  /** Where it is when it is not in this browser, and what is said of that; reactive. */
  readonly from?: 'host' | 'relay'
  readonly why?: string
  /** What the wallet itself put there. */
  readonly source: object
  /** Asks for accounts; silently only for those that were granted before. */
  connect(isSilent: boolean): Promise<unknown>
  /** Gives the accounts that the wallet shows to this page, the one in use first. Never throws. */
  accounts(): readonly SolanaAccount[]
  /** Calls back when the wallet says that something changed; gives the function that ends it. */
  watch(onChange: () => void): () => void
  /** Puts a transaction before the payer and gives the wallet's answer: a signature, if it is an honest one. */
  send(address: string, transaction: Uint8Array<ArrayBuffer>): Promise<unknown>
}

/** An account of a wallet; `cluster` is where it is when that is not the chain that payers pay on. */
export type SolanaAccount = { readonly address: string; readonly cluster?: string }
