import * as v from 'valibot'
import { issueWords } from '../../issueWords.ts'
import { ApiError, type Details } from './apiError.ts'

const text = (what: string) => v.pipe(v.string(`expected ${what}`), v.nonEmpty(`expected ${what}`))
const baseUnits = v.pipe(
  v.string('expected base units as text'),
  v.regex(/^[1-9]\d{0,77}$/, 'expected a whole number of base units above zero, as text'),
)

const source = v.object(
  { chain: text('a CAIP-2 chain id'), currency: text('a token address'), amount: baseUnits },
  'expected a source',
)
const refundTo = v.optional(text('an address'))

const PaymentMethodBody = v.variant(
  'type',
  [
    v.object({ type: v.literal('evm'), source, refundTo }),
    v.object({ type: v.literal('solana'), source, refundTo }),
    v.object({ type: v.literal('cex'), cex: text('the id of an exchange'), source, refundTo }),
  ],
  'expected a payment method of type evm, solana or cex',
)

/** Body of `POST /v2/funding/sessions`. */
export const CreateBody = v.object({
  target: v.object(
    { chain: text('a CAIP-2 chain id'), currency: text('a token address'), address: text('an address') },
    'expected a target',
  ),
  amountUnits: v.optional(v.nullable(baseUnits)),
  metadata: v.optional(v.nullable(v.record(v.string(), v.string('expected text'), 'expected a map of text'))),
  externalId: v.optional(v.nullable(text('text'))),
  strict: v.optional(v.boolean('expected true or false'), false),
  paymentMethod: v.optional(PaymentMethodBody),
})

/** Body of `POST /v2/funding/sessions/{id}/payment_methods`. The secret is checked by itself. */
export const MethodBody = v.object({ clientSecret: v.optional(v.unknown()), paymentMethod: PaymentMethodBody })

/** Newer body of `POST /v2/funding/pay_link`: bound to a session. */
export const SessionPayLinkBody = v.object({
  sessionId: text('a session id'),
  clientSecret: v.optional(v.unknown()),
  amount: text('a decimal amount'),
  asset: v.optional(text('a symbol'), 'USDC'),
})

/** Older body of `POST /v2/funding/pay_link`: pays an address. */
export const AddressPayLinkBody = v.object({
  exchange: v.picklist(['coinbase', 'binance'], 'expected coinbase or binance'),
  address: text('an address'),
  asset: text('a symbol'),
  chain: text('a CAIP-2 chain id'),
  amount: v.optional(text('a decimal amount')),
})

export type CreateBody = v.InferOutput<typeof CreateBody>
export type PaymentMethodBody = v.InferOutput<typeof PaymentMethodBody>
export type SessionPayLinkBody = v.InferOutput<typeof SessionPayLinkBody>
export type AddressPayLinkBody = v.InferOutput<typeof AddressPayLinkBody>

/** Reads a body by its schema. @throws ApiError 400 with the fields that are wrong */
export function readBody<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body)
  if (result.success) return result.output
  const details: Details = {}
  for (const issue of result.issues) {
    const { field, message } = issueWords(issue)
    details[field] = { ...(isPlain(issue.input) ? { value: issue.input } : {}), message }
  }
  throw new ApiError(400, 'The request has invalid fields', details)
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
