import type { BaseUnits } from '../chains/amount.ts'
import type { Asset } from '../chains/assets.ts'
import type { Family } from '../chains/caip.ts'
import type { Session } from '../model/session.ts'

/**
 * The contract between the page and a funding backend.
 *
 * An adapter is a plain object of functions made by `create<Name>`. It holds no state that its server does not, turns
 * every answer into a `Session` in its `toSession.ts`, and throws `DepositError`s only. What a backend cannot do is an
 * absent function, never a flag. Nothing it throws carries the client secret.
 *
 *   page ── retrieve ──> adapter ── GET ──> backend
 *   page <── Session ──  toSession  <── JSON ──
 */
export type Backend = {
  /** Reads the session as the backend sees it now. */
  retrieve(signal: AbortSignal): Promise<Session>
  /** Commits how the payer will pay; answers with the session in `waiting_payment`. */
  setPaymentMethod?(choice: MethodChoice, signal: AbortSignal): Promise<Session>
  /** Lists what a payer may send from, best first. */
  sourceAssets?(signal: AbortSignal): Promise<readonly SourceChain[]>
  /** Lists what connected accounts can pay with, best first. */
  tokenOptions?(accounts: Accounts, signal: AbortSignal): Promise<readonly TokenOption[]>
  /** Gets the page of an exchange that pays this session. */
  payLink?(request: PayLinkRequest, signal: AbortSignal): Promise<PayLink>
  /** Tells the backend that a source transfer was sent, so that it need not find it by itself. */
  reportTransaction?(hash: string, signal: AbortSignal): Promise<void>
  /** Tells the backend that the payer says to have paid, at the page of an exchange; absent while this page may not. */
  readonly reportPaid?: ((signal: AbortSignal) => Promise<void>) | undefined
  /** Calls the session off, where nothing was sent yet; answers with it as it then is. */
  cancel?(signal: AbortSignal): Promise<Session>
  /** Shortest pause between two reads, in ms. */
  readonly minPollMs: number
  /** Present where reads are counted. */
  readonly allowance?: Allowance
}

/** How often a backend that counts may be asked. */
export type Allowance = {
  /** Gives the ms until the next read may leave, 0 for now. What is asked by the payer may use what is kept for that. */
  waitMs(isAsked: boolean): number
}

/** How the payer will pay. Amounts are in the source asset's base units. */
export type MethodChoice = TransferChoice | AnyTransferChoice | SignChoice | PageChoice

/** This asset, sent to an address. `amount` is absent where the payer may send any. */
export type TransferChoice = {
  readonly kind: 'transfer'
  readonly asset: Asset
  readonly amount?: BaseUnits
  readonly refundAddress?: string
  /** Id of the exchange that the payer withdraws from. */
  readonly exchange?: string
}

/** Any of several assets, sent to one address. */
export type AnyTransferChoice = { readonly kind: 'any_transfer'; readonly family: Family }

/** This asset, by a transaction that the backend prepares for this account. */
export type SignChoice = {
  readonly kind: 'sign'
  readonly asset: Asset
  /** Absent where the backend says how much, in its price. */
  readonly amount?: BaseUnits
  readonly account: string
}

/** A page of an exchange or provider. `amount` is decimal text in US dollars. */
export type PageChoice = { readonly kind: 'redirect'; readonly page: string; readonly amount?: string }

/** What an account holds, among what this session takes. */
export type TokenOption = {
  readonly asset: Asset
  /** What pays the session whole; absent where the payer chooses how much. */
  readonly required?: BaseUnits
  readonly balance?: BaseUnits
}

/** The accounts that a payer connected, by family. */
export type Accounts = { readonly evm?: string; readonly solana?: string }

/** A chain and the assets on it that a payer may send. */
export type SourceChain = {
  readonly chainId: Asset['chainId']
  readonly name: string
  readonly assets: readonly Asset[]
}

/** A purchase at an exchange. `amount` is decimal text in human units. */
export type PayLinkRequest = { readonly exchange: string; readonly amount: string }
/** Where an exchange goes on; `confirmsItself` is false where the session will not learn of it. */
export type PayLink = { readonly url: string; readonly confirmsItself: boolean }

/** How an adapter reaches its backend; `firstRead` is the session's first read where the head script has begun it. */
export type Network = { readonly fetch: typeof fetch; readonly firstRead?: Promise<Response> | undefined }

/** What opens a session: from the link, never from the deployment. */
export type Credentials = {
  readonly sessionId: string
  /** Empty where the link has none. */
  readonly clientSecret: string
  /** Environments that the link names: a backend that has some wants its own. */
  readonly environments?: readonly string[]
}
