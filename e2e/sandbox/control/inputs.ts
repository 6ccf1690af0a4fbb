import * as v from 'valibot'
import { issueWords } from '../issueWords.ts'
import { innerFaultKinds, transactionForms, wireFaultKinds } from '../faults.ts'
import { networks } from '../chains/networks.ts'

const chainIds = networks.map(({ chainId }) => chainId)
/** Text that is not empty. */
export const text = (message: string) => v.pipe(v.string(message), v.nonEmpty(message))
const chain = v.picklist(chainIds, `expected one of ${chainIds.join(', ')}`)
const address = text('expected an address')
/** A decimal amount as text. */
export const decimal = v.pipe(
  v.string('expected a decimal amount as text'),
  v.regex(/^\d{1,30}(\.\d{1,18})?$/, 'expected a decimal amount as text, like "25"'),
)
/** True or false. */
export const flag = v.boolean('expected true or false')
/** An object of these fields and no others: a misspelt one would change nothing, and nobody would know. */
const strict = <Fields extends v.ObjectEntries>(fields: Fields) =>
  v.strictObject(fields, ({ expected }) => (expected === 'never' ? 'expected no such field' : 'expected an object'))
/** A whole number within bounds. */
export const count = (least: number, most: number) => {
  const message = `expected a whole number from ${least} to ${most}`
  return v.pipe(v.number(message), v.integer(message), v.minValue(least, message), v.maxValue(most, message))
}

export const PayInput = strict({
  sessionId: text('expected the id of a session'),
  amount: v.optional(decimal),
  asset: v.optional(text('expected a symbol or "native"')),
  chainId: v.optional(chain),
  /** Another address than the one that is asked for: an older one of the session, or a wrong one. */
  to: v.optional(text('expected an address')),
  from: v.optional(v.picklist(['payer', 'exchange'], 'expected "payer" or "exchange"')),
})

export const RefundInput = strict({ sessionId: text('expected the id of a session') })

/** The request limit of a backend that has one. */
export const LimitInput = strict({ backend: v.literal('bleepay', 'expected "bleepay"'), on: flag })

export const ClockInput = strict({ advanceMs: count(0, 366 * 24 * 60 * 60 * 1000) })

const faces = ['openfort', 'daimo', 'dynamic', 'bleepay', 'infinite'] as const
const faultKinds = [...wireFaultKinds, ...innerFaultKinds]

export const FaultInput = strict({
  kind: v.picklist(faultKinds, `expected one of ${faultKinds.join(', ')}`),
  backend: v.optional(v.picklist(faces, `expected one of ${faces.join(', ')}`)),
  sessionId: v.optional(text('expected the id of a session')),
  path: v.optional(text('expected a part of a path')),
  method: v.optional(v.picklist(['GET', 'POST', 'PUT'], 'expected GET, POST or PUT')),
  times: v.optional(count(1, 1_000_000)),
  ms: v.optional(count(0, 600_000)),
  retryAfterSeconds: v.optional(count(0, 86_400)),
  status: v.optional(count(200, 599)),
  body: v.optional(v.string('expected text')),
  form: v.optional(v.picklist(transactionForms, `expected one of ${transactionForms.join(', ')}`)),
})

export const BalanceInput = strict({ chain, asset: text('expected usdc, native or a token address'), address })

export const FundInput = strict({
  chain,
  address,
  usdc: v.optional(decimal),
  usdt: v.optional(decimal),
  'usdc.e': v.optional(decimal),
  native: v.optional(decimal),
})

export const MineInput = strict({
  chain,
  blocks: v.optional(count(0, 10_000), 1),
  /** Starts or stops the chain's own blocks; transactions are mined all the same, but for `hold`, where they wait. */
  timer: v.optional(v.picklist(['run', 'pause', 'hold'], 'expected "run", "pause" or "hold"')),
})

export const ReorgInput = strict({ chain, depth: count(1, 64) })

/** `POST /control/widgets`: `network` as the vendor writes it. */
export const WidgetInput = strict({ network: text('expected a network') })

export type PayInput = v.InferOutput<typeof PayInput>
export type RefundInput = v.InferOutput<typeof RefundInput>

/** Tells which field of a control request is wrong. */
export class InputError extends Error {
  override name = 'InputError'
  readonly field: string
  readonly status: 400 | 404
  constructor(field: string, message: string, status: 400 | 404 = 400) {
    super(message)
    this.field = field
    this.status = status
  }
}

/** Reads a control request. @throws InputError with the name of the first field that is wrong */
export function readInput<Schema extends v.GenericSchema>(schema: Schema, input: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, input)
  if (result.success) return result.output
  const { field, message } = issueWords(result.issues[0])
  throw new InputError(field, message)
}
