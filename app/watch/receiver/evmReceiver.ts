import { evmChainNumber, tokenAddressOf } from '../../chains/caip.ts'
import { isText, pick, readHex } from '../pick.ts'
import type { Awaited, ReceiverReader, SeenArrival } from './receiverReader.ts'
import { readBalance } from './receiverReader.ts'

/** Hash of `Transfer(address,address,uint256)`. @see https://eips.ethereum.org/EIPS/eip-20#transfer-1 */
const transferTopic = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'

/**
 * Watches an address of an EVM chain: the token's own transfers to it, from the block after the one at which watching
 * began; of the chain's coin the balance, for no log tells of it. The mark is that block, or that balance.
 */
export const evmReceiver: ReceiverReader = {
  calls(awaited, mark) {
    const token = tokenAddressOf(awaited.asset.assetId)
    const first = { method: 'eth_chainId', params: [] }
    if (!token) return [first, { method: 'eth_getBalance', params: [awaited.receiverAddress, 'latest'] }]
    if (mark === undefined) return [first, { method: 'eth_blockNumber', params: [] }]
    const range = { fromBlock: `0x${mark.toString(16)}`, toBlock: 'latest' }
    const topics = [transferTopic, null, topicOf(awaited)]
    return [first, { method: 'eth_getLogs', params: [{ address: token, topics, ...range }] }]
  },
  read(awaited, [chain, answer], mark) {
    if (readHex(chain) !== evmChainNumber(awaited.asset.chainId)) return undefined
    const token = tokenAddressOf(awaited.asset.assetId)
    if (!token) return readBalance(awaited, readHex(answer), mark)
    if (mark !== undefined) return readLogs(awaited, token, answer, mark)
    const head = readHex(answer)
    return head === undefined ? undefined : { mark: head + 1n }
  },
}

/** A node may give more than it was asked for: each log is looked at again. */
function readLogs(awaited: Awaited, token: string, logs: unknown, mark: bigint): ReturnType<ReceiverReader['read']> {
  if (!Array.isArray(logs)) return undefined
  const [seen] = (logs as readonly unknown[]).flatMap((log): SeenArrival[] => {
    const [units, hash] = [readHex(pick(log, 'data')), pick(log, 'transactionHash')]
    const isOurs =
      isText(pick(log, 'address'), token) &&
      isText(pick(log, 'topics', 0), transferTopic) &&
      isText(pick(log, 'topics', 2), topicOf(awaited)) &&
      pick(log, 'removed') !== true
    if (!isOurs || units === undefined || typeof hash !== 'string' || !awaited.counts(units)) return []
    return [{ asset: awaited.asset, units, hash }]
  })
  return seen ? { mark, seen } : { mark }
}

function topicOf({ receiverAddress }: Awaited): string {
  return `0x${receiverAddress.slice(2).toLowerCase().padStart(64, '0')}`
}
