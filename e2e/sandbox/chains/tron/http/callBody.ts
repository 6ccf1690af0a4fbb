import * as v from 'valibot'
import { keccak256, toHex } from 'viem'

const hex = v.pipe(v.string(), v.regex(/^([0-9a-f]{2})*$/i, 'expected hex'))

/** A contract's call: its function and parameters, or the encoded data as a whole. */
export const CallBody = v.object({
  owner_address: v.string(),
  contract_address: v.string(),
  function_selector: v.optional(v.string()),
  parameter: v.optional(hex, ''),
  data: v.optional(hex),
  visible: v.optional(v.boolean()),
})

/** Gives the data of a call. */
export function callData(
  call: Pick<v.InferOutput<typeof CallBody>, 'function_selector' | 'parameter' | 'data'>,
): Buffer {
  const { function_selector: selector = '', parameter, data } = call
  return Buffer.from(data ?? keccak256(toHex(selector)).slice(2, 10) + parameter, 'hex')
}
