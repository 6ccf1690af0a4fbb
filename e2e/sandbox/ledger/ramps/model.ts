import type { ChainId } from '../../chains/network.ts'
import type { Transfer } from '../../chains/transfer.ts'

export type RampType = 'ONRAMP' | 'OFFRAMP'

export type RampStatus =
  'PENDING' | 'AWAITING_FUNDS' | 'IN_REVIEW' | 'PROCESSING' | 'COMPLETED' | 'FAILED' | 'CANCELLED'

/** Where a transfer stands, in the vendor's two words. The stage is an open set. */
export type RampPlace = { status: RampStatus; stage: string }

/** Which coin, and where. `chainId` is null on Bitcoin, which is a double: the ledger's word alone. */
export type RampCoin = {
  code: string
  network: string
  chainId: ChainId | null
  /** The token's address; empty on Bitcoin. */
  asset: string
  decimals: number
}

/** Coins that left the sandbox. On Bitcoin the hash is made up. */
export type RampPayment = { hash: string; block: bigint; to: string; units: bigint }

/** One transfer between a bank account and a wallet. */
export type Ramp = RampPlace & {
  id: string
  organizationId: string
  customerId: string
  type: RampType
  /** Makes a request one transfer, however often it comes. */
  idempotencyKey: string
  /** The request as it came, to know it again. */
  request: string
  coin: RampCoin
  bank: { currency: string; rail: string; accountId: string }
  /** What was asked to be sent: cents of a purchase, base units of the coin of a sale. */
  askedUnits: bigint
  /** Each of the two fees. */
  feeCents: bigint
  /** What lands: base units of the coin of a purchase, cents of a sale. */
  landingUnits: bigint
  /** Where coins go: the payer's wallet, or on a sale the sandbox's own address for it. */
  toAddress: string
  /** Where the coins of a sale come from, in the spelling of the request; null on a purchase. */
  fromAddress: string | null
  /** What tells the bank payment. */
  reference: string
  clientReferenceId: string | null
  /** Whether reading the transfer tells its instructions again, which the vendor does not document. */
  repeatsInstructions: boolean
  /** Where it goes on when somebody lets it go; null = nobody holds it. */
  heldAt: RampPlace | null
  /** The next step comes no earlier, in ms since epoch. */
  readyAt: number
  /** How long a step takes at least. */
  stepMs: number
  /** What arrived and counts: cents, or base units of the coin. */
  arrivedUnits: bigint | null
  /** Hash of the transfer that paid a sale. */
  depositHash: string | null
  delivery: RampPayment | null
  refund: RampPayment | null
  /** Whether the coins of a sale are in the treasury. */
  isSwept: boolean
  createdAt: number
  updatedAt: number
}

/** Coins that arrived for a sale. On Bitcoin `chainId` is null. */
export type RampDeposit = Omit<Transfer, 'chainId'> & {
  chainId: ChainId | null
  rampId: string
  isDropped: boolean
}

/** A host's own name for a payment that has no transfer yet. */
export type RampLink = { id: string; organizationId: string; wallet: string | null; createdAt: number }
