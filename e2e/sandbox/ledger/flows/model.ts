/** What the operator's page is for; a payer pays `payment` and `deposit` alike. */
export type FlowMode = 'payment' | 'deposit' | 'withdraw'

export type ExecutionState =
  | 'initiated'
  | 'source_attached'
  | 'quoted'
  | 'signing'
  | 'broadcasted'
  | 'source_detected'
  | 'source_confirmed'
  | 'cancelled'
  | 'expired'
  | 'failed'

export type SettlementState = 'none' | 'routing' | 'bridging' | 'swapping' | 'settling' | 'completed' | 'failed'

export type RiskState = 'unknown' | 'pending' | 'cleared' | 'blocked' | 'review'

export type SourceType = 'wallet' | 'exchange' | 'deposit_address'

/** Where the money of a flow shall come from. Chains and addresses are the backend's own words. */
export type FlowSource = {
  type: SourceType
  chainName: string | null
  chainId: string | null
  address: string | null
  refundAddress: string | null
  exchange: { id: string; url: string } | null
}

/** What a wallet shall sign, by family; the values are the wire's own. */
export type SigningPayload = { chainName: string; chainId: string } & Record<string, unknown>

/** One price of a flow. Amounts are base units. */
export type FlowQuote = {
  version: number
  token: string
  symbol: string
  decimals: number
  fromUnits: bigint
  toUnits: bigint
  /** Millionths of a dollar. */
  feeMicroUsd: bigint
  /** ms since epoch. */
  createdAt: number
  expiresAt: number
  payload: SigningPayload | null
}

export type FlowFailure = { code: string; message: string; category: string; stage: string; retryable: boolean }

/** A transfer that went straight to the receiver. */
export type DirectPayment = { id: string; hash: string; block: bigint; units: bigint }

/** How the risk check of a flow's first source comes out. */
export type RiskWish = 'cleared' | 'pending' | 'review' | 'blocked' | 'refused' | 'sanctioned'

/** What the sandbox was asked to make happen in a flow. */
export type FlowWishes = {
  risk: RiskWish
  /** How many times `pending` refuses before it is cleared. */
  riskTries: number
  /** Pays the receiver itself where coin and chain are the target's: told as completed in the end, or never. */
  direct: 'completed' | 'unreported' | null
  /** The code that an exchange is refused with. */
  exchangeError: string | null
  /** The word for a delivery that failed; the money goes back all the same. */
  failure: 'REFUND_INITIATED' | 'REFUND_FAILED' | 'SETTLEMENT_FAILED'
}

/**
 * One flow, beside the ledger's session of the same id: that one holds target, routes and money, this one what the
 * backend says of it.
 */
export type Flow = {
  id: string
  environmentId: string
  mode: FlowMode
  /** Decimal text as it was asked for. */
  amount: string
  currency: string
  memo: object | null
  returnUrl: string | null
  variant: 'seed' | 'newer'
  execution: ExecutionState
  settlement: SettlementState
  risk: RiskState
  /** ms since epoch, by the sandbox's clock. */
  createdAt: number
  updatedAt: number
  expiresAt: number
  /** SHA-256 of the one live session token. */
  token: { hash: string; expiresAt: number } | null
  source: FlowSource | null
  quote: FlowQuote | null
  quoteVersion: number
  txHash: string | null
  settlementTxHash: string | null
  confirmations: number | null
  broadcastedAt: number | null
  sourceConfirmedAt: number | null
  completedAt: number | null
  failure: FlowFailure | null
  directPayment: DirectPayment | null
  wishes: FlowWishes
  /** The source that the risk wish is about. */
  riskSource: string | null
  riskRefusals: number
}

/** Which of a flow's three states changed. */
export type FlowAxis = 'execution' | 'settlement' | 'risk'

/** A change that the host's server is told of. */
export type FlowEvent = { axis: FlowAxis; flow: Flow }

/** Tells whether a flow has come to an end. */
export function isOver({ execution, settlement }: Flow): boolean {
  const isEnded = execution === 'cancelled' || execution === 'expired' || execution === 'failed'
  return isEnded || settlement === 'completed' || settlement === 'failed'
}

/** Tells whether nothing is known to be sent yet. */
export function isUnpaid({ execution }: Flow): boolean {
  return ['initiated', 'source_attached', 'quoted', 'signing'].includes(execution)
}
