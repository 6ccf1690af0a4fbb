import type { BaseUnits } from '../chains/amount.ts'
import type { Asset } from '../chains/assets.ts'
import type { Family } from '../chains/caip.ts'
import type {
  BankAccount,
  Challenge,
  Country,
  Login,
  Market,
  NewBankAccount,
  NewCustomer,
  Order,
  PriceGuide,
  Wish,
} from '../model/ramp.ts'
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
  /** What a payer does at the gates before a payment from or to a bank. Absent where there is no bank. */
  readonly ramp?: Ramp
  /** Keeps on this device what the backend tells once, by the payer's wish, or forgets it. Absent where nothing is to keep. */
  readonly keepInstruction?: ((isKept: boolean) => void) | undefined
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

/**
 * What stands before a payment from or to a bank. What passes a gate answers with the session as it then is; what only
 * asks answers with what was asked for. Nothing that a payer types in is kept by anybody here.
 *
 * A right to act that has ended makes each of them throw `sign_in_needed`: the session is then at its first gate again.
 */
export type Ramp = {
  /** Asks for a message that signs this account in. @throws `challenge_refused` where it says anything else. */
  challenge(account: string, signal: AbortSignal): Promise<Challenge>
  /** Signs in. @throws `challenge_expired` for an old or used message, `signature_refused` where another account signed. */
  signIn(challenge: Challenge, signature: string, signal: AbortSignal): Promise<Session>
  countries(signal: AbortSignal): Promise<readonly Country[]>
  /** @throws `backend_rejected` with the form's own name of the field; `customer_known` where the address is taken. */
  enroll(customer: NewCustomer, signal: AbortSignal): Promise<Session>
  /** Sends the code that came by e-mail. @throws `code_refused` */
  verifyCode(code: string, signal: AbortSignal): Promise<Session>
  /** Gives the page of the identity check, which leads back to `returnUrl`. @throws `link_refused` where it is not on an allowed site. */
  identityPage(returnUrl: string, signal: AbortSignal): Promise<string>
  /** Lists the customer's bank accounts, those that can be chosen first. */
  accounts(signal: AbortSignal): Promise<readonly BankAccount[]>
  /** @throws `backend_rejected` with the form's own name of the field. */
  addAccount(account: NewBankAccount, signal: AbortSignal): Promise<Session>
  market(signal: AbortSignal): Promise<Market>
  price(wish: Wish, signal: AbortSignal): Promise<PriceGuide>
  /** Carries out an order. The same one again, after an answer that was lost or in another tab, is the same transfer. */
  transfer(order: Order, signal: AbortSignal): Promise<Session>
  /** Lists where the customer is signed in, this page first. */
  logins(signal: AbortSignal): Promise<readonly Login[]>
  /** Ends one login by its id, this one, or all of them. */
  signOut(which: { readonly loginId: string } | 'here' | 'everywhere', signal: AbortSignal): Promise<Session>
  /** The account that signed in, where this page knows it. */
  account(): string | undefined
}

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
  /** Organizations that the link names, likewise. */
  readonly organizations?: readonly string[]
}
