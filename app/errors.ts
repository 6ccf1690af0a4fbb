/**
 * What each failure code carries. A line here is how a new failure is born: the texts in `i18n/enErrors.ts` do
 * not compile until they know it, and the table `grave` below says where it is more than a notice.
 *
 * Codes are public: hosts receive them. They are never renamed, reused or given a new meaning.
 * Context is for developers and never holds the client secret, an address or a raw backend answer.
 */
export type ErrorContext = {
  /** The link lacks a parameter. */
  param_missing: { param: string }
  /** The link's parameter cannot be what it should be. */
  param_invalid: { param: string; expected: string }
  /** The link names a backend that this deployment does not have. */
  backend_unknown: { backend: string }
  /** The backend does not know the session, or it is one of another backend. */
  session_not_found: { backend: string }
  /** The backend refuses the key or the client secret. */
  session_unauthorized: { backend: string; status: number }
  /** An answer speaks of another session or another target than the one that was opened. */
  session_mismatch: { path: string }
  /** No answer: offline, refused, blocked, too slow. */
  backend_unreachable: { backend: string }
  /** The backend asks for fewer requests. */
  backend_rate_limited: { backend: string; retryAfterMs?: number }
  /** The backend answered with an error of its own. */
  backend_failed: { backend: string; status: number }
  /** The backend refuses what was asked, naming a field where it can. */
  backend_rejected: { backend: string; status: number; field?: string }
  /** The answer is not what the contract says: `path` names the first misfit. */
  backend_unreadable: { backend: string; path: string; expected: string }
  /** A typed amount is not one. */
  amount_invalid: { reason: AmountProblem }
  /** A typed or received address fails its family's shape or checksum. */
  address_invalid: { reason: AddressProblem; family: string }
  /** The route wants a memo and no memo is known. */
  memo_unavailable: Record<never, never>
  /** The backend has no such way to pay. */
  method_unavailable: { backend: string }
  /** A prepared transaction would do something else than pay this session, or cannot be read. */
  transaction_refused: { reason: TransactionProblem }
  /** The payer's account is looked at by the backend, which takes longer than a payer waits: it can be tried again. */
  risk_pending: { backend: string }
  /** A prepared transaction is too old to be sent; a fresh one is a tap away. */
  transaction_expired: Record<never, never>
  /** The payer said no in the wallet. */
  wallet_rejected: Record<never, never>
  /** The wallet has another request open. */
  wallet_busy: Record<never, never>
  /** The wallet is on another chain and does not switch. */
  wallet_wrong_chain: { expected: string; actual: string }
  /** The wallet's account lacks the token. */
  wallet_insufficient_funds: { symbol: string; missing: string }
  /** The wallet's account lacks the network fee. */
  wallet_insufficient_gas: { symbol: string }
  /** The wallet answered nothing usable after a send: it may or may not have gone out. */
  wallet_unknown_outcome: Record<never, never>
  /** The account or chain changed under a prepared payment. */
  wallet_changed: Record<never, never>
  /** What a prepared call needs to be allowed first was not: nothing was paid. */
  approval_failed: { reason: ApprovalProblem }
  /** The wallet failed in another way; `blind_signing`: its device does not sign what it cannot show; `batch`: it does not do an approval and its call as one. */
  wallet_failed: { walletCode?: number; reason?: 'blind_signing' | 'batch' }
  /** The receiver address changed on the same route. */
  address_changed: Record<never, never>
  /** Two statements of the receiver address differ. */
  address_mismatch: { between: string }
  /** A part of the page did not load. */
  part_unavailable: { part: string }
  /** The page is framed by a host that this deployment does not allow. */
  origin_denied: { origin: string; reason: HostRefusal }
  /** The page has no origin of its own, and its backend answers registered origins only. */
  page_origin_opaque: Record<never, never>
  /** The session pays out: it is not paid by whoever opens it. */
  session_not_payable: { backend: string }
  /** The right to act for the customer has ended, or there was none: whoever signs in goes on. */
  sign_in_needed: { backend: string }
  /** The message to sign in by says something else than it should: it is not signed. */
  challenge_refused: { reason: ChallengeProblem }
  /** The message to sign in by is too old or was used: a new one is a tap away. */
  challenge_expired: Record<never, never>
  /** Another account signed than the one that was asked for, or the signature is none. */
  signature_refused: Record<never, never>
  /** The organization of this deployment may not act: switched off, unknown, or without wallet sign-in. */
  organization_refused: { reason: 'inactive' | 'unknown' | 'no_wallet_sign_in' }
  /** The one-time code is wrong or too old. */
  code_refused: Record<never, never>
  /** There is a customer with this e-mail address already. */
  customer_known: Record<never, never>
  /** The customer has to pass the identity check first. */
  identity_needed: { backend: string }
  /** The customer did not pass the identity check. */
  identity_rejected: { backend: string }
  /** The bank account is not verified. */
  account_unverified: { backend: string }
  /** The price is not one any more. */
  price_ended: { backend: string }
  /** The transfer was refused: too little, too much, or not from there. */
  transfer_rejected: { backend: string; field?: string }
  /** A page that should be opened is not on a site that the deployment allows. */
  link_refused: { origin: string }
  /** A bug of ours. */
  unexpected: Record<never, never>
}
export type ErrorCode = keyof ErrorContext
/** Why a host may not embed the page: not in the list, not who the link says, without an origin, or no list to look in. */
export type HostRefusal = 'not_listed' | 'other_claim' | 'no_origin' | 'no_list'
/**
 * Why a prepared transaction is not signed: it does not parse, is larger than a network takes, another one pays its fee,
 * another one must sign, it lets somebody take tokens later, it gives away or uses other rights of the payer, it takes
 * more than the session asks for, it takes another token, it gives what is left to somebody else, it could still be sent
 * on a later day, it is not understood whole where the deployment wants that, the contract that may take the token is the wrong one, or
 * it is for another network than it was asked for.
 */
export type TransactionProblem =
  | 'unreadable'
  | 'too_large'
  | 'fee_payer'
  | 'signer'
  | 'delegate'
  | 'authority'
  | 'amount'
  | 'asset'
  | 'receiver'
  | 'no_expiry'
  | 'opaque'
  | 'spender'
  | 'chain'
/** What a message to sign in by gets wrong: its text, its account, its nonce, or its time. */
export type ChallengeProblem = 'text' | 'account' | 'nonce' | 'time'
/** How an approval ended: the network refused it, did not note it in time, noted less than was asked, or nobody knows whether it was sent. */
export type ApprovalProblem = 'reverted' | 'unconfirmed' | 'lowered' | 'unknown'
export type AmountProblem =
  'empty' | 'not_a_number' | 'ambiguous' | 'too_many_decimals' | 'zero' | 'below_minimum' | 'above_maximum'
/** What is wrong with an address; `nobody`: it is a program, a token or the network's, and money sent there is lost. */
export type AddressProblem = 'empty' | 'family' | 'shape' | 'checksum' | 'own' | 'nobody'

/**
 * What a code does to a running page: `transient` keeps the screen and keeps polling, `notice` keeps the screen and
 * waits for the payer, `fatal` ends a page that has shown nothing yet, `stop` empties the screen for good.
 */
export type Consequence = 'transient' | 'notice' | 'fatal' | 'stop'

/** What a code does that is more than a notice. */
const grave: { readonly [Code in ErrorCode]?: Consequence } = {
  param_missing: 'fatal',
  param_invalid: 'fatal',
  backend_unknown: 'fatal',
  session_not_found: 'fatal',
  session_unauthorized: 'fatal',
  session_mismatch: 'stop',
  backend_unreachable: 'transient',
  backend_rate_limited: 'transient',
  backend_failed: 'transient',
  backend_unreadable: 'transient',
  address_invalid: 'stop',
  address_changed: 'stop',
  address_mismatch: 'stop',
  origin_denied: 'fatal',
  page_origin_opaque: 'fatal',
  session_not_payable: 'fatal',
  organization_refused: 'fatal',
}

/** Gives what a code does to a running page. */
export function consequenceOf(code: ErrorCode): Consequence {
  return grave[code] ?? 'notice'
}

/** Describes a failure with a public code; what the payer reads is chosen by the code, `context` is for developers. */
export class DepositError<Code extends ErrorCode = ErrorCode> extends Error {
  declare readonly code: Code
  declare readonly context: ErrorContext[Code]
  constructor(code: Code, context: ErrorContext[Code], cause?: unknown) {
    super(code, { cause })
    this.name = 'DepositError'
    this.code = code
    this.context = context
  }
}

/** Tells whether something thrown is a failure of ours, and of that code when one is given. */
export function isDepositError<Code extends ErrorCode = ErrorCode>(
  thrown: unknown,
  code?: Code,
): thrown is DepositError<Code> {
  return thrown instanceof DepositError && (code === undefined || thrown.code === code)
}

/** Turns anything thrown into a failure of ours; what is unknown becomes `unexpected` with its cause kept. */
export function toDepositError(thrown: unknown): DepositError {
  return isDepositError(thrown) ? thrown : new DepositError('unexpected', {}, thrown)
}
