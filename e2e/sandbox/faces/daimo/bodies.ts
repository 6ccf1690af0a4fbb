import * as v from 'valibot'
import { issueWords } from '../../issueWords.ts'
import { badField } from './apiError.ts'

const text = (what: string) => v.pipe(v.string(`expected ${what}`), v.nonEmpty(`expected ${what}`))
const amountUsd = v.pipe(
  v.number('expected a number of US dollars'),
  v.finite('expected a number of US dollars'),
  v.check((value) => value > 0, 'expected a number above zero'),
)

const evm = v.object({ type: v.literal('evm') })
const tron = v.object({ type: v.literal('tron'), amountUsd })
const solana = v.object({
  type: v.literal('solana'),
  walletAddress: text('a Solana address'),
  inputTokenMint: text('a token mint'),
  amountUsd,
})
const exchange = v.object({
  type: v.literal('exchange'),
  exchangeId: v.picklist(['Coinbase', 'Binance', 'Lemon', 'CashApp'], 'expected Coinbase, Binance, Lemon or CashApp'),
  amountUsd,
  platform: v.optional(
    v.picklist(['ios', 'android', 'other', 'desktop', 'mobile'], 'expected ios, android, other, desktop or mobile'),
  ),
})
const fiat = v.object({
  type: v.literal('fiat'),
  fiatMethod: v.optional(
    v.picklist(['interac', 'ach', 'sepa', 'apple_pay'], 'expected interac, ach, sepa or apple_pay'),
  ),
})

/** Payment methods that the older documents know. */
export const SeedMethod = v.variant(
  'type',
  [evm, tron, solana],
  'expected a payment method of type evm, tron or solana',
)

/** Payment methods that the newer documents know. */
export const NewerMethod = v.variant(
  'type',
  [evm, tron, solana, exchange, fiat],
  'expected a payment method of type evm, tron, solana, exchange or fiat',
)

/** Body of `POST /v1/sessions`. */
export const CreateBody = v.object({
  destination: v.object(
    {
      type: v.literal('evm', 'expected "evm"'),
      address: text('an address'),
      chainId: v.pipe(v.number('expected a chain id'), v.integer('expected a chain id')),
      tokenAddress: text('a token address'),
      amountUnits: v.optional(text('a decimal amount in units of the token')),
      calldata: v.optional(v.pipe(v.string('expected hex'), v.hexadecimal('expected hex'))),
    },
    'expected a destination',
  ),
  display: v.object(
    {
      title: text('a title'),
      verb: v.pipe(text('one word'), v.regex(/^\S+$/, 'expected one word')),
      themeCssUrl: v.optional(v.pipe(v.string('expected a URL'), v.url('expected a URL'))),
      paymentOptions: v.optional(v.array(v.unknown(), 'expected a list')),
    },
    'expected display texts',
  ),
  metadata: v.optional(v.nullable(v.record(v.string(), v.string('expected text'), 'expected a map of text'))),
  refundAddress: v.optional(text('an address')),
})

export type CreateBody = v.InferOutput<typeof CreateBody>
export type MethodBody = v.InferOutput<typeof NewerMethod>
export type PageBody = v.InferOutput<typeof exchange> | v.InferOutput<typeof fiat>
export type TronBody = v.InferOutput<typeof tron>
export type SolanaBody = v.InferOutput<typeof solana>

/** Reads a body by its schema. @throws ApiError 400 with the first field that is wrong, by its own name */
export function readBody<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body)
  if (result.success) return result.output
  const { field, message } = issueWords(result.issues[0])
  throw badField(field.split('.').at(-1) ?? field, message)
}
