import * as v from 'valibot'
import { issueWords } from '../../issueWords.ts'
import { ApiError } from './apiError.ts'

const text = (most: number) => {
  const message = `expected text of at most ${most} characters`
  return v.pipe(v.string(message), v.nonEmpty(message), v.maxLength(most, message))
}
const flag = v.optional(v.boolean('expected true or false'))
const chainIdForm = /^(?=\S)[\p{L}\p{N}a-zA-Z _.,:!?&%@/+\-'|]+(?<=\S)$/u
const addressForm = /^[A-Za-z0-9_-]{18,100}$/
const chainNames = (
  'ETH EVM FLOW SOL ALGO STARK COSMOS BTC ECLIPSE SUI SPARK TRON APTOS TON STELLAR ALEO TEMPO ' + 'MIDNIGHT'
).split(' ')

const chainId = v.pipe(text(50), v.regex(chainIdForm, 'expected the id of a chain'))
const fromAddress = v.pipe(text(255), v.regex(addressForm, `expected text that matches ${addressForm.source}`))
const fromChainName = v.picklist(chainNames, `expected one of ${chainNames.join(', ')}`)

const wallet = v.object({
  sourceType: v.literal('wallet'),
  fromAddress,
  fromChainId: chainId,
  fromChainName,
  refundAddress: v.optional(fromAddress),
})
const depositAddress = v.object({
  sourceType: v.literal('deposit_address'),
  fromAddress: v.optional(fromAddress),
  fromChainId: chainId,
  fromChainName,
  refundAddress: v.optional(fromAddress),
})
const exchange = (providers: readonly [string, ...string[]]) =>
  v.object({
    sourceType: v.literal('exchange'),
    fromAddress: v.optional(fromAddress),
    fromChainId: v.optional(chainId),
    fromChainName: v.optional(fromChainName),
    exchangeProvider: v.picklist(providers, `expected one of ${providers.join(', ')}`),
    refundAddress: v.optional(fromAddress),
  })
const sourceWords = 'expected a source of type wallet, exchange or deposit_address'

/** Body of `POST …/source`, in the older documents' form. */
export const SeedSource = v.variant(
  'sourceType',
  [wallet, exchange(['coinbase', 'kraken']), depositAddress],
  sourceWords,
)

/** Body of `POST …/source`, in the newer form: a refund address is asked of a deposit address, and Gemini is there. */
export const NewerSource = v.variant(
  'sourceType',
  [
    wallet,
    exchange(['coinbase', 'kraken', 'gemini']),
    v.object({ ...depositAddress.entries, refundAddress: fromAddress }),
  ],
  sourceWords,
)

/** Body of `POST …/quote`. */
export const QuoteBody = v.object({
  fromTokenAddress: v.optional(text(255)),
  fromChainId: v.optional(chainId),
  slippage: v.optional(
    v.pipe(
      v.number('expected a number from 0 to 1'),
      v.minValue(0, 'expected a number from 0 to 1'),
      v.maxValue(1, 'expected a number from 0 to 1'),
    ),
  ),
})

/** Body of `POST …/prepare`. */
export const PrepareBody = v.object({ assertBalanceForGasCost: flag, assertBalanceForTransferAmount: flag })

/** Body of `POST …/broadcast`. */
export const BroadcastBody = v.object({ txHash: v.optional(text(4096)) })

const destination = v.object({
  chainName: fromChainName,
  type: v.literal('address', 'expected "address"'),
  identifier: fromAddress,
})
const settlement = v.object({ chainName: fromChainName, chainId, tokenAddress: text(255) })
const one = <Item extends v.GenericSchema>(item: Item, message: string) =>
  v.pipe(v.array(item, message), v.length(1, message))

/** Body of `POST /server/{environmentId}/flow/{mode}`. The sandbox takes one destination and one settlement. */
export const CreateBody = v.object({
  amount: v.pipe(
    v.string('expected a decimal amount'),
    v.regex(/^\d{1,9}(\.\d{1,2})?$/, 'expected a decimal amount, like "25.00"'),
    v.check((amount) => Number(amount) > 0, 'expected an amount above zero'),
  ),
  currency: v.optional(v.literal('USD', 'expected "USD"'), 'USD'),
  memo: v.optional(v.looseObject({}, 'expected an object')),
  destinationConfig: v.object({ destinations: one(destination, 'expected one destination') }, 'expected destinations'),
  settlementConfig: v.object(
    { strategy: v.optional(v.string()), settlements: one(settlement, 'expected one settlement') },
    'expected settlements',
  ),
  uiConfig: v.optional(v.object({ returnUrl: v.optional(v.pipe(v.string(), v.url('expected a URL'))) })),
  expiresInMs: v.optional(v.pipe(v.number('expected ms'), v.integer('expected ms'), v.minValue(1, 'expected ms'))),
})

export type SourceBody = v.InferOutput<typeof SeedSource>
export type QuoteBody = v.InferOutput<typeof QuoteBody>
export type PrepareBody = v.InferOutput<typeof PrepareBody>
export type CreateBody = v.InferOutput<typeof CreateBody>

/** Reads a body by its schema. @throws ApiError 400 with the first field that is wrong */
export function readBody<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body)
  if (result.success) return result.output
  const { field, message } = issueWords(result.issues[0])
  throw new ApiError(400, `${field}: ${message}`)
}
