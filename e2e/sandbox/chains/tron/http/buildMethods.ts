import * as v from 'valibot'
import type { Machine } from '../machine.ts'
import { isToken } from '../movement.ts'
import { writeTransaction, type Action } from '../transaction.ts'
import { CallBody, callData } from './callBody.ts'
import type { Method } from './method.ts'
import { readAddress, spellWords } from './spelling.ts'
import { toJson } from './toJson.ts'

const LIFE_MS = 60_000n
const units = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  v.transform((value: number) => BigInt(value)),
)

const PaymentBody = v.object({
  owner_address: v.string(),
  to_address: v.string(),
  amount: units,
  visible: v.optional(v.boolean()),
})
const TriggerBody = v.object({ ...CallBody.entries, call_value: v.optional(units, 0), fee_limit: v.optional(units, 0) })

/**
 * The part of the interface that builds transactions for a wallet to sign.
 * @see https://developers.tron.network/reference/createtransaction
 * @see https://developers.tron.network/reference/triggersmartcontract
 */
export function buildMethods({ blocks }: Machine): Record<string, Method> {
  const build = (action: Action, feeLimit: bigint) => {
    const timestamp = BigInt(Date.now())
    const expiration = timestamp + LIFE_MS
    return writeTransaction({ ...blocks.reference(), expiration, timestamp, memo: '', feeLimit, action })
  }
  return {
    createtransaction(body) {
      const { owner_address, to_address, amount, visible } = v.parse(PaymentBody, body)
      const [owner, to] = [readAddress(owner_address), readAddress(to_address)]
      return toJson(build({ type: 'TransferContract', owner, to, amount }, 0n), { visible })
    },
    triggersmartcontract(body) {
      const call = v.parse(TriggerBody, body)
      const [owner, contract] = [readAddress(call.owner_address), readAddress(call.contract_address)]
      if (!isToken(contract)) return refusal('No contract or not a valid smart contract')
      const callValue = call.call_value
      const action: Action = { type: 'TriggerSmartContract', owner, contract, callValue, data: callData(call) }
      return { result: { result: true }, transaction: toJson(build(action, call.fee_limit), call) }
    },
  }
}

function refusal(words: string) {
  const message = spellWords(`Contract validate error : ${words}`)
  return { result: { code: 'CONTRACT_VALIDATE_ERROR', message } }
}
