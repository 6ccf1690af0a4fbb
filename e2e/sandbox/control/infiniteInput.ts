import * as v from 'valibot'
import { decimal, flag, text } from './inputs.ts'

const oneOf = <const Words extends readonly string[]>(words: Words) =>
  v.picklist(words, `expected one of ${words.join(', ')}`)
const kycStatus = oneOf([
  'not_started',
  'incomplete',
  'awaiting_ubo',
  'under_review',
  'approved',
  'rejected',
  'paused',
  'offboarded',
])
const tos = oneOf(['pending', 'accepted', 'not_required'])
const customerType = oneOf(['individual', 'business'])
const accountStatus = oneOf(['ACTIVE', 'PENDING', 'INACTIVE'])
const organizationId = v.optional(text('expected the id of an organization'))

/** What a customer of the sandbox's making is like. Absent = a person who may do everything. */
const customer = v.object({
  type: v.optional(customerType, 'individual'),
  countryCode: v.optional(text('expected a country'), 'US'),
  email: v.optional(text('expected an e-mail address')),
  kycStatus: v.optional(kycStatus, 'approved'),
  tos: v.optional(tos, 'accepted'),
  /** The state of its bank account; null = it has none. */
  account: v.optional(v.nullable(accountStatus), 'ACTIVE'),
})

/** A transfer of Infinite's to be watched, or with `full` a link whose payer makes it. */
export const InfiniteInput = v.object({
  backend: v.literal('infinite'),
  organizationId,
  direction: v.optional(oneOf(['buy', 'sell']), 'buy'),
  /** Absent = wire for a purchase, ACH for a sale. */
  rail: v.optional(oneOf(['ach', 'wire'])),
  /** Decimal text in what is sent: dollars of a purchase, coins of a sale. Absent = 500 by wire, 100 by ACH, or 50 coins. */
  amount: v.optional(decimal),
  network: v.optional(oneOf(['polygon', 'solana', 'bitcoin']), 'polygon'),
  /** Absent = USDC, or BTC on Bitcoin. */
  currency: v.optional(text('expected a coin')),
  /** Where a purchase lands; absent = an address that nobody has used before. */
  toAddress: v.optional(text('expected an address')),
  /** Where a sale's coins come from; absent = the funded test account. */
  fromAddress: v.optional(text('expected an address')),
  repeatsInstructions: v.optional(flag, false),
  /** The wallet that the customer signs in with; absent = one that nobody has used before. */
  wallet: v.optional(text('expected an address')),
  /** Gives a link to full mode. Without a `customer` the payer is not known yet. */
  full: v.optional(flag, false),
  /** The host's name for the payment in full mode; absent = a fresh one. */
  reference: v.optional(v.pipe(text('expected text'), v.regex(/^[\w-]{1,64}$/, 'expected letters, digits, - and _'))),
  customer: v.optional(customer),
})

/** `POST /control/organizations`: changes one, or makes one where no known id is given. */
export const OrganizationInput = v.object({
  organizationId,
  name: v.optional(text('expected a name')),
  variant: v.optional(oneOf(['seed', 'newer'])),
  status: v.optional(oneOf(['ACTIVE', 'INACTIVE', 'SUSPENDED'])),
  walletAuthEnabled: v.optional(flag),
  terms: v.optional(oneOf(['required', 'not_required'])),
  verifiesAccounts: v.optional(flag),
  checksBalance: v.optional(flag),
  knownEmail: v.optional(oneOf(['code', 'refused'])),
})

/** `POST /control/customers`: changes one, found by its id or a wallet; a wallet that has none gets one. */
export const CustomerInput = v.object({
  organizationId,
  customerId: v.optional(text('expected the id of a customer')),
  walletAddress: v.optional(text('expected an address')),
  type: v.optional(customerType),
  kycStatus: v.optional(kycStatus),
  tos: v.optional(tos),
  status: v.optional(oneOf(['ACTIVE', 'UNDER_REVIEW', 'SUSPENDED', 'REJECTED', 'PENDING'])),
  /** Sets the state of all its bank accounts; one that has none gets one. */
  account: v.optional(accountStatus),
})

const transfer = { sessionId: v.optional(text('expected an id')), transferId: v.optional(text('expected an id')) }

/** `POST /control/wire`: the bank money of a purchase is there. `amount` in dollars; absent = what was asked. */
export const WireInput = v.object({ ...transfer, amount: v.optional(decimal) })

/** `POST /control/transfers`: `to` is a place that the sandbox knows; `status` and `stage` are set as they are. */
export const TransferInput = v.object({
  ...transfer,
  to: v.optional(oneOf(['in_review', 'kyc_required', 'released', 'failed', 'cancelled', 'refunded'])),
  status: v.optional(
    oneOf(['PENDING', 'AWAITING_FUNDS', 'IN_REVIEW', 'PROCESSING', 'COMPLETED', 'FAILED', 'CANCELLED']),
  ),
  stage: v.optional(text('expected a stage')),
  repeatsInstructions: v.optional(flag),
})

export type InfiniteInput = v.InferOutput<typeof InfiniteInput>
export type InfiniteCustomerInput = v.InferOutput<typeof customer>
export type OrganizationInput = v.InferOutput<typeof OrganizationInput>
export type CustomerInput = v.InferOutput<typeof CustomerInput>
export type WireInput = v.InferOutput<typeof WireInput>
export type TransferInput = v.InferOutput<typeof TransferInput>
