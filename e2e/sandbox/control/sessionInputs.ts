import * as v from 'valibot'
import { DynamicInput } from './dynamicInput.ts'
import { InfiniteInput } from './infiniteInput.ts'
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

const BleepayInput = v.object({
  backend: v.literal('bleepay'),
  /** Decimal text in units of the currency. */
  amount: v.optional(decimal, '25'),
  network: v.optional(text('expected a network'), 'base'),
  /** A symbol of the network; absent = its dollar. */
  currency: v.optional(text('expected a symbol')),
  /** Shares a widget's address with its other sessions; absent = a widget and an address of its own. */
  widgetId: v.optional(text('expected the id of a widget')),
  /** Absent in the newer form = the test accounts. */
  payers: v.optional(v.array(text('expected an address'), 'expected a list of addresses')),
  customerEmail: v.optional(text('expected text')),
  customerReference: v.optional(text('expected text')),
  metadata: v.optional(v.looseObject({}, 'expected an object')),
  variant,
})

/** `POST /control/sessions`: the vendor's create body where it is one, and the sandbox's own wishes. */
export const SessionInput = v.variant(
  'backend',
  [OpenfortInput, DaimoInput, BleepayInput, DynamicInput, InfiniteInput],
  'expected a session with the backend "openfort", "daimo", "bleepay", "dynamic" or "infinite"',
)

export type SessionInput = v.InferOutput<typeof SessionInput>
export type OpenfortInput = v.InferOutput<typeof OpenfortInput>
export type DaimoInput = v.InferOutput<typeof DaimoInput>
export type BleepayInput = v.InferOutput<typeof BleepayInput>
