import { readTransaction, txidOf, type Action } from '../transaction.ts'
import { spellAddress, type Spelling } from './spelling.ts'

/** Writes a transaction as Tron's nodes do in JSON: its fields beside the bytes that are signed. */
export function toJson(raw: Uint8Array, spelling: Spelling) {
  const { action, refBlockBytes, refBlockHash, expiration, timestamp, feeLimit, memo } = readTransaction(raw)
  const type_url = `type.googleapis.com/protocol.${action.type}`
  return {
    visible: spelling.visible === true,
    txID: txidOf(raw),
    raw_data: {
      contract: [{ parameter: { value: valueOf(action, spelling), type_url }, type: action.type }],
      ref_block_bytes: hexOf(refBlockBytes),
      ref_block_hash: hexOf(refBlockHash),
      expiration: Number(expiration),
      timestamp: Number(timestamp),
      ...(feeLimit === 0n ? {} : { fee_limit: Number(feeLimit) }),
      ...(memo === '' ? {} : { data: hexOf(Buffer.from(memo)) }),
    },
    raw_data_hex: hexOf(raw),
  }
}

function valueOf(action: Action, spelling: Spelling) {
  const owner_address = spellAddress(action.owner, spelling)
  if (action.type === 'TransferContract')
    return { amount: Number(action.amount), owner_address, to_address: spellAddress(action.to, spelling) }
  const { contract, data, callValue } = action
  const paid = callValue === 0n ? {} : { call_value: Number(callValue) }
  return { data: hexOf(data), owner_address, contract_address: spellAddress(contract, spelling), ...paid }
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
