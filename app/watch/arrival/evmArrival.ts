import type { BaseUnits } from '../../chains/amount.ts'
import { isNative } from '../../chains/assets.ts'
import { evmChainNumber, tokenAddressOf } from '../../chains/caip.ts'
import type { ArrivalReader } from './arrival.ts'
import { isText, pick, readHex } from '../pick.ts'

/** Hash of `Transfer(address,address,uint256)`. @see https://eips.ethereum.org/EIPS/eip-20#transfer-1 */
const transferTopic = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'

/**
 * Reads an EVM chain: the log of a token's transfer to the address, or the value of a payment in the chain's own coin. Of
 * two transfers in one transaction nobody can tell whose each is: merchants share an address, and exchanges send in batches.
 */
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
    if (token) return readTransfer(pick(receipt, 'logs'), token, receiverAddress)
    // What a contract passes on inside is in no log.
    const isDirect = isText(pick(transaction, 'to'), receiverAddress) && isText(pick(transaction, 'hash'), hash)
    return isNative(asset) && isDirect ? readHex(pick(transaction, 'value')) : undefined
  },
}

function readTransfer(logs: unknown, token: string, receiver: string): BaseUnits | undefined {
  if (!Array.isArray(logs)) return undefined
  const topic = `0x${receiver.slice(2).padStart(64, '0')}`
  const [first, second] = (logs as readonly unknown[]).filter(
    (log) =>
      isText(pick(log, 'address'), token) &&
      isText(pick(log, 'topics', 0), transferTopic) &&
      isText(pick(log, 'topics', 2), topic),
  )
  return second === undefined ? readHex(pick(first, 'data')) : undefined
}
