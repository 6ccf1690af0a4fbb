import * as v from 'valibot'
import { issueWords } from '../../issueWords.ts'
import { badField } from './apiError.ts'

const text = (least: number, most: number) => {
  const message = `expected text of ${least} to ${most} characters`
  return v.pipe(v.string(message), v.minLength(least, message), v.maxLength(most, message))
}
const amount = v.pipe(
  text(1, 32),
  v.regex(/^\d+(\.\d+)?$/, 'expected a decimal amount as text'),
  v.check((value) => /[1-9]/.test(value), 'expected an amount above zero'),
)
const symbol = v.pipe(
  v.string('expected a symbol'),
  v.regex(/^[A-Z0-9]{2,8}$/, 'expected 2 to 8 upper-case letters and digits'),
)
const METADATA_BYTES = 2048
const metadata = v.pipe(
  v.looseObject({}, 'expected an object'),
  v.check(
    (value) => Buffer.byteLength(JSON.stringify(value)) <= METADATA_BYTES,
    `expected an object of at most ${METADATA_BYTES} bytes`,
  ),
)

const payment = {
  amount,
  currency: symbol,
  network: text(4, 66),
  currencyAddress: text(0, 66),
  customerEmail: v.optional(text(1, 128)),
  customerReference: v.optional(text(1, 128)),
  metadata: v.optional(metadata),
}

/** Body of `POST /api/v1/widgets/:widgetId/create-session`, the older form: the address is said. */
export const SeedCreateBody = v.object({ ...payment, depositAddress: text(1, 128) }, 'expected a JSON object')

const fromOneToTen = 'expected a list of 1 to 10 payers'

/** Body of `POST /api/v1/widgets/deposit-sessions/create-session`, the newer form: the payers are said. */
export const NewerCreateBody = v.object(
  {
    ...payment,
    widgetId: text(1, 128),
    payers: v.pipe(
      v.array(v.object({ address: text(1, 128) }, 'expected a payer with its address'), fromOneToTen),
      v.minLength(1, fromOneToTen),
      v.maxLength(10, fromOneToTen),
    ),
  },
  'expected a JSON object',
)

const network = text(4, 32)

/** Body of `POST /api/v1/finance/currencies/convert`. */
export const ConvertBody = v.object(
  {
    sourceNetwork: network,
    sourceCurrency: symbol,
    sourceCurrencyAddress: text(0, 66),
    targetNetwork: network,
    targetCurrency: symbol,
    targetCurrencyAddress: text(0, 66),
    amount,
  },
  'expected a JSON object',
)

export type SeedCreateBody = v.InferOutput<typeof SeedCreateBody>
export type NewerCreateBody = v.InferOutput<typeof NewerCreateBody>
export type ConvertBody = v.InferOutput<typeof ConvertBody>

/** Reads a body by its schema. @throws ApiError 400 with the first field that is wrong */
export function readBody<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body)
  if (result.success) return result.output
  const { field, message } = issueWords(result.issues[0])
  throw badField(field, message)
}
