import * as v from 'valibot'
import { count, decimal, flag, text } from './inputs.ts'

const risks = ['cleared', 'pending', 'review', 'blocked', 'refused', 'sanctioned'] as const
const failures = ['REFUND_INITIATED', 'REFUND_FAILED', 'SETTLEMENT_FAILED'] as const
const exchangeErrors = [
  'exchange_not_configured',
  'exchange_not_supported',
  'exchange_currency_unsupported',
  'exchange_settlement_unsupported',
  'exchange_unavailable',
] as const
const oneOf = <const Words extends readonly string[]>(words: Words) =>
  v.picklist(words, `expected one of ${words.join(', ')}`)

/** A flow of Dynamic's, and what the sandbox shall make happen in it. */
export const DynamicInput = v.object({
  backend: v.literal('dynamic'),
  /** Decimal text in US dollars. */
  amount: v.optional(decimal, '25.00'),
  mode: v.optional(oneOf(['payment', 'deposit', 'withdraw']), 'deposit'),
  target: v.optional(
    v.object(
      {
        chain: v.optional(text('expected a CAIP-2 chain id')),
        currency: v.optional(text('expected a token address')),
        address: v.optional(text('expected an address')),
      },
      'expected a target',
    ),
  ),
  memo: v.optional(v.looseObject({}, 'expected an object')),
  returnUrl: v.optional(text('expected a URL')),
  expiresInMs: v.optional(count(1, 366 * 24 * 60 * 60 * 1000)),
  environment: v.optional(oneOf(['own', 'shop']), 'own'),
  variant: v.optional(oneOf(['seed', 'newer']), 'seed'),
  /** How the check of the first source comes out; another source is cleared. */
  risk: v.optional(oneOf(risks), 'cleared'),
  /** How many preparations a pending check refuses before it is cleared. */
  riskTries: v.optional(count(0, 1_000_000), 2),
  /** A wallet with the target's own coin pays its address itself: completed in the end, or without a word of it. */
  direct: v.optional(oneOf(['completed', 'unreported'])),
  exchangeError: v.optional(oneOf(exchangeErrors)),
  /** The word for a delivery that fails; see the fault `failing_delivery`. */
  failure: v.optional(oneOf(failures), 'REFUND_INITIATED'),
  /** Done at once, as another page would: the bodies of `/source` and `/quote`, and whether `/prepare` follows. */
  source: v.optional(v.looseObject({}, 'expected a source')),
  quote: v.optional(
    v.object({
      fromTokenAddress: v.optional(text('expected a token')),
      fromChainId: v.optional(text('expected a chain')),
    }),
  ),
  prepare: v.optional(flag, false),
})

export type DynamicInput = v.InferOutput<typeof DynamicInput>

/** Sets the risk of a flow from now on. */
export const RiskInput = v.object({
  sessionId: text('expected the id of a flow'),
  risk: oneOf(['pending', 'cleared', 'blocked', 'review']),
})
