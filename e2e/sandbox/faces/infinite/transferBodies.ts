import * as v from 'valibot'
import { line, object } from './bodies.ts'

const amount = v.pipe(v.number('expected a number'), v.finite('expected a number'))
const common = {
  amount,
  clientReferenceId: v.optional(line),
  developerFee: v.optional(v.pipe(line, v.regex(/^\d{1,9}(\.\d{1,6})?$/, 'expected a decimal as text'))),
}
const atBank = object({ currency: line, network: line, accountId: line })

/** Body of `POST …/transfers`. */
export const TransferBody = v.variant(
  'type',
  [
    v.object({
      type: v.literal('ONRAMP'),
      ...common,
      source: atBank,
      destination: object({ currency: line, network: line, toAddress: line }),
    }),
    v.object({
      type: v.literal('OFFRAMP'),
      ...common,
      source: object({ currency: line, network: line, fromAddress: line }),
      destination: atBank,
    }),
  ],
  'expected "ONRAMP" or "OFFRAMP"',
)

export type TransferBody = v.InferOutput<typeof TransferBody>
