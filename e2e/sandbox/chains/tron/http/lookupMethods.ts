import * as v from 'valibot'
import { encodeEventTopics, erc20Abi, toHex } from 'viem'
import { addressBody } from '../address.ts'
import type { Machine } from '../machine.ts'
import { movementOf } from '../movement.ts'
import { nativeTrx } from '../networks.ts'
import type { Entry } from '../step.ts'
import { readTransaction, type Action } from '../transaction.ts'
import type { Method, View } from './method.ts'
import { spellAddress, spellWords } from './spelling.ts'
import { toJson } from './toJson.ts'

const IdBody = v.object({ value: v.string(), visible: v.optional(v.boolean()) })

/**
 * The part of the interface that looks transactions up. What is not there is an empty object.
 * @see https://developers.tron.network/reference/gettransactioninfobyid
 */
export function lookupMethods({ books }: Machine): Record<string, Method> {
  const find = (txid: string, { lastBlock }: View) => {
    const entry = books().entries[books().positionOf(txid) ?? -1]
    return entry && entry.block <= lastBlock ? entry : undefined
  }
  return {
    gettransactionbyid(body, view) {
      const { value, visible } = v.parse(IdBody, body)
      const entry = find(value, view)
      if (!entry) return {}
      const ret = [{ contractRet: entry.failed ? 'REVERT' : 'SUCCESS' }]
      return { ret, signature: [entry.signature], ...toJson(Buffer.from(entry.raw, 'hex'), { visible }) }
    },
    gettransactioninfobyid(body, view) {
      const entry = find(v.parse(IdBody, body).value, view)
      return entry ? toInfo(entry, readTransaction(Buffer.from(entry.raw, 'hex')).action) : {}
    },
  }
}

function toInfo({ txid, block, timeMs, failed }: Entry, action: Action) {
  const info = { id: txid, fee: 0, blockNumber: Number(block), blockTimeStamp: timeMs, contractResult: [''] }
  if (action.type === 'TransferContract') return { ...info, receipt: { net_usage: 0 } }
  const contract_address = spellAddress(action.contract, {})
  const end = { ...info, contract_address, receipt: { result: failed ? 'REVERT' : 'SUCCESS' } }
  if (failed) return { ...end, result: 'FAILED', resMessage: spellWords('REVERT opcode executed') }
  return { ...end, log: logOf(action) }
}

/** Writes the event that a token's contract emits, with addresses and numbers as in the EVM. */
function logOf(action: Action) {
  const moved = movementOf(action)
  if (!moved || moved.asset === nativeTrx) return []
  const { asset, from, to, units } = moved
  const args = { from: bodyOf(from), to: bodyOf(to) }
  const topics = encodeEventTopics({ abi: erc20Abi, eventName: 'Transfer', args })
  const plain = (hex: string) => hex.slice(2)
  return [
    { address: plain(bodyOf(asset)), topics: topics.map(String).map(plain), data: plain(toHex(units, { size: 32 })) },
  ]
}

function bodyOf(address: string) {
  return toHex(addressBody(address) ?? new Uint8Array(20))
}
