import type { BaseUnits } from '../../chains/amount.ts'
import { isNative } from '../../chains/assets.ts'
import { evmChainNumber, tokenAddressOf } from '../../chains/caip.ts'
import type { ArrivalReader } from './arrival.ts'
import { pick } from './pick.ts'

/** Hash of `Transfer(address,address,uint256)`. @see https://eips.ethereum.org/EIPS/eip-20#transfer-1 */
const transferTopic = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'

/** Reads an EVM chain: the logs of a token's transfers to the address, added up, or the value of a payment in the chain's own coin. */
export const evmArrival: ArrivalReader = {
  calls: ({ hash }) => [
    { method: 'eth_chainId', params: [] },
    { method: 'eth_getTransactionReceipt', params: [hash] },
    { method: 'eth_getTransactionByHash', params: [hash] },
  ],
  read({ asset, receiverAddress, hash }, [chainId, receipt, transaction]) {
    const isRight =
      readHex(chainId) === evmChainNumber(asset.chainId) &&
      readHex(pick(receipt, 'status')) === 1n &&
      isText(pick(receipt, 'transactionHash'), hash)
    if (!isRight) return undefined
    const token = tokenAddressOf(asset.assetId)
    if (token) return sumTransfers(pick(receipt, 'logs'), token, receiverAddress)
    // What a contract passes on inside is in no log.
    const isDirect = isText(pick(transaction, 'to'), receiverAddress) && isText(pick(transaction, 'hash'), hash)
    return isNative(asset) && isDirect ? readHex(pick(transaction, 'value')) : undefined
  },
}

function sumTransfers(logs: unknown, token: string, receiver: string): BaseUnits | undefined {
  if (!Array.isArray(logs)) return undefined
  const topic = `0x${receiver.slice(2).padStart(64, '0')}`
  let sum = 0n
  for (const log of logs as readonly unknown[]) {
    const isTransfer =
      isText(pick(log, 'address'), token) &&
      isText(pick(log, 'topics', 0), transferTopic) &&
      isText(pick(log, 'topics', 2), topic)
    if (!isTransfer) continue
    const units = readHex(pick(log, 'data'))
    if (units === undefined) return undefined
    sum += units
  }
  return sum
}

function isText(value: unknown, expected: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === expected.toLowerCase()
}

function readHex(value: unknown): bigint | undefined {
  return typeof value === 'string' && /^0x[\da-f]{1,64}$/i.test(value) ? BigInt(value) : undefined
}
