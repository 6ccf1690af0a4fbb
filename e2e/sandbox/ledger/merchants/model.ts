import type { ChainId, Family } from '../../chains/network.ts'
import type { Transfer } from '../../chains/transfer.ts'

/** Where a merchant takes money, and what a session there may ask for. */
export type Widget = {
  id: string
  /** Creates sessions and reads the configuration; stays with the merchant's server. */
  secret: string
  name: string
  enabled: boolean
  /** Decimal text in units of whatever currency is asked for; null = no bound. */
  minAmount: string | null
  maxAmount: string | null
  /** Domains that may show the widget; empty = all. */
  allowedDomains: string[]
  /** JSON schema of a session's metadata. */
  metadataSchema: object | null
  /** The merchant's own address on each family, shared by all sessions of the widget. */
  addresses: Record<Family, string>
}

export type DepositStatus =
  'CREATED' | 'PENDING' | 'CONFIRMED' | 'EXPIRED' | 'UNDERPAID' | 'OVERPAID' | 'FAILED' | 'REFUNDED'

/** One payment that a merchant waits for, known by its exact amount alone. */
export type DepositSession = {
  id: string
  widgetId: string
  clientSecret: string
  status: DepositStatus
  /** ms since epoch, by the sandbox's clock. */
  createdAt: number
  expiresAt: number
  confirmedAt: number | null
  chainId: ChainId
  asset: string
  address: string
  units: bigint
  /** The same amount as the merchant wrote it. */
  amount: string
  /** Who may pay; null = anybody. */
  payers: string[] | null
  customerEmail: string | null
  customerReference: string | null
  metadata: object | null
  /** Which of the vendor's documents the session speaks. */
  variant: 'seed' | 'newer'
  /** What was taken for its payment. */
  paymentId: string | null
}

/** One transfer to a merchant's address. */
export type Payment = Transfer & {
  widgetId: string
  /** Whose payment it is taken for; null = nobody's that is known. */
  sessionId: string | null
  /** `dropped`: a reorg took it back before it was final. */
  stage: 'seen' | 'final' | 'dropped'
  /** Not final before this time of the sandbox's clock, in ms. */
  readyAt: number
  /** Hash of the transaction that paid it back. */
  refundHash: string | null
}

/** What became of a session or a payment, as a merchant is told. */
export type DepositEvent =
  | { type: Exclude<Lowercase<DepositStatus>, 'refunded'>; session: DepositSession }
  | { type: 'unmatched'; payment: Payment }
