import { createHash } from 'node:crypto'
import { addressBytes, readAddressBytes } from './address.ts'
import { readMessage, writeMessage, type Message } from './protobuf.ts'

/** What a transaction does: pays TRX, in millionths, or calls a contract. */
export type Action =
  | { type: 'TransferContract'; owner: string; to: string; amount: bigint }
  | { type: 'TriggerSmartContract'; owner: string; contract: string; callValue: bigint; data: Uint8Array }

/** What is signed. Times are ms since epoch; the reference is to a block of the last hours. */
export type Transaction = {
  refBlockBytes: Uint8Array
  refBlockHash: Uint8Array
  expiration: bigint
  timestamp: bigint
  memo: string
  /** What may be burnt for energy, in millionths of a TRX. */
  feeLimit: bigint
  action: Action
}

const numbers = { TransferContract: 1n, TriggerSmartContract: 31n } as const
const typeUrl = (type: Action['type']) => `type.googleapis.com/protocol.${type}`

/** Writes `raw_data`. @see https://github.com/tronprotocol/protocol/blob/master/core/Tron.proto */
export function writeTransaction(transaction: Transaction): Uint8Array {
  const { refBlockBytes, refBlockHash, expiration, timestamp, memo, feeLimit, action } = transaction
  const parameter = writeMessage([
    [1, Buffer.from(typeUrl(action.type))],
    [2, writeAction(action)],
  ])
  const contract = writeMessage([
    [1, numbers[action.type]],
    [2, parameter],
  ])
  return writeMessage([
    [1, refBlockBytes],
    [4, refBlockHash],
    [8, expiration],
    [10, Buffer.from(memo)],
    [11, contract],
    [14, timestamp],
    [18, feeLimit],
  ])
}

/** Reads `raw_data`. @throws an Error when it is none, or does something that the double does not know */
export function readTransaction(raw: Uint8Array): Transaction {
  const fields = readMessage(raw)
  if (fields.count(11) !== 1) throw new Error('contract size should be exactly 1')
  return {
    refBlockBytes: fields.bytes(1),
    refBlockHash: fields.bytes(4),
    expiration: fields.number(8),
    timestamp: fields.number(14),
    memo: Buffer.from(fields.bytes(10)).toString(),
    feeLimit: fields.number(18),
    action: readAction(readMessage(fields.bytes(11))),
  }
}

/** Gives the id of a transaction: the hash of what is signed. */
export function txidOf(raw: Uint8Array): string {
  return createHash('sha256').update(raw).digest('hex')
}

function writeAction(action: Action): Uint8Array {
  const owner = addressBytes(action.owner)
  if (action.type === 'TransferContract')
    return writeMessage([
      [1, owner],
      [2, addressBytes(action.to)],
      [3, action.amount],
    ])
  return writeMessage([
    [1, owner],
    [2, addressBytes(action.contract)],
    [3, action.callValue],
    [4, action.data],
  ])
}

function readAction(contract: Message): Action {
  const parameter = readMessage(contract.bytes(2))
  const fields = readMessage(parameter.bytes(2))
  const type = Buffer.from(parameter.bytes(1)).toString().replace('type.googleapis.com/protocol.', '')
  const owner = readAddressBytes(fields.bytes(1))
  if (type === 'TransferContract' && contract.number(1) === numbers[type])
    return { type, owner, to: readAddressBytes(fields.bytes(2)), amount: fields.number(3) }
  if (type !== 'TriggerSmartContract' || contract.number(1) !== numbers[type])
    throw new Error(`the double knows no ${type}`)
  const [callValue, data] = [fields.number(3), fields.bytes(4)]
  return { type, owner, contract: readAddressBytes(fields.bytes(2)), callValue, data }
}
