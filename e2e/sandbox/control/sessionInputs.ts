import * as v from 'valibot'
import { decimal, flag, text } from './inputs.ts'

const metadata = v.optional(v.nullable(v.record(v.string(), v.string('expected text'), 'expected a map of text')))
const paymentMethod = v.optional(v.looseObject({}, 'expected a payment method'))
const variant = v.optional(v.picklist(['seed', 'newer'], 'expected "seed" or "newer"'), 'seed')
const reportsLate = v.optional(flag, false)

const OpenfortInput = v.object({
  backend: v.literal('openfort'),
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
  /** Decimal text in target units, instead of `amountUnits`. */
  amount: v.optional(decimal),
  amountUnits: v.optional(
    v.nullable(v.pipe(v.string('expected base units as text'), v.regex(/^[1-9]\d*$/, 'expected base units as text'))),
  ),
  externalId: v.optional(v.nullable(text('expected text'))),
  metadata,
  strict: v.optional(flag),
  paymentMethod,
  key: v.optional(v.picklist(['test', 'live'], 'expected "test" or "live"'), 'test'),
  reportsLate,
  variant,
  requiresMemo: v.optional(flag, false),
})

const DaimoInput = v.object({
  backend: v.literal('daimo'),
  destination: v.optional(v.looseObject({}, 'expected a destination')),
  /** Decimal text in units of the destination's token; the same as `destination.amountUnits`. */
  amount: v.optional(decimal),
  display: v.optional(v.looseObject({}, 'expected display texts')),
  metadata,
  refundAddress: v.optional(text('expected an address')),
  /** Chosen at once, as the page would. */
  paymentMethod,
  reportsLate,
  variant,
  /** Errors about this session come without an envelope. */
  flatErrors: v.optional(flag, false),
})

/** `POST /control/sessions`: the vendor's create body where it is one, and the sandbox's own wishes. */
export const SessionInput = v.variant(
  'backend',
  [OpenfortInput, DaimoInput],
  'expected a session with the backend "openfort" or "daimo"',
)

export type SessionInput = v.InferOutput<typeof SessionInput>
export type OpenfortInput = v.InferOutput<typeof OpenfortInput>
export type DaimoInput = v.InferOutput<typeof DaimoInput>
