import { createPublicClient, createWalletClient, encodeFunctionData, http, parseAbi } from 'viem'
import type { Address, Chain, Hex, LocalAccount } from 'viem'
import { batchAccount } from '../sandbox/chains/evm/deploy.ts'
import { walletError } from './walletAnswer.ts'

/** What `wallet_sendCalls` asks for. */
type CallsRequest = {
  version?: string
  id?: string
  chainId: Hex
  calls: readonly { to: Address; data?: Hex; value?: Hex }[]
}

/** How a wallet says that it does several calls as one: by the standard, after a question of its own, or as older ones do. */
export type BatchManner = 'supported' | 'ready' | 'older'

/** The half of a wallet that does several calls as one. */
export type Batches = {
  /** Answers for the chains that are asked for. */
  capabilities(chainIds: readonly string[]): unknown
  send(request: CallsRequest): Promise<{ id: string }>
  status(id: string): Promise<unknown>
}

const abi = parseAbi([
  'struct Call { address to; uint256 value; bytes data; }',
  'function execute(Call[] calls) payable',
])

/**
 * Makes the half of a test wallet that takes several calls as one: its account runs as the sandbox's `BatchAccount` for
 * one real transaction, so that all of them happen or none.
 *
 * @see https://eips.ethereum.org/EIPS/eip-5792
 * @see https://eips.ethereum.org/EIPS/eip-7702
 */
export function createBatches(chain: () => Chain, account: () => LocalAccount, manner: BatchManner): Batches {
  const capability = manner === 'older' ? { atomicBatch: { supported: true } } : { atomic: { status: manner } }
  const sent = new Map<string, Hex>()
  return {
    capabilities: (chainIds) => Object.fromEntries(chainIds.map((chainId) => [chainId, capability])),
    async send({ id = crypto.randomUUID(), chainId, calls }) {
      if (sent.has(id)) throw walletError(5720, 'There is a bundle of this id.')
      if (Number(chainId) !== chain().id) throw walletError(5710, 'Not on this chain.')
      const client = createWalletClient({ account: account(), chain: chain(), transport: http() })
      const authorization = await client.signAuthorization({ contractAddress: batchAccount, executor: 'self' })
      const list = calls.map(({ to, data = '0x', value = '0x0' }) => ({ to, data, value: BigInt(value) }))
      const hash = await client.sendTransaction({
        to: account().address,
        data: encodeFunctionData({ abi, functionName: 'execute', args: [list] }),
        authorizationList: [authorization],
      })
      sent.set(id, hash)
      return { id }
    },
    async status(id) {
      const hash = sent.get(id)
      if (!hash) throw walletError(5730, 'No bundle of this id.')
      const client = createPublicClient({ chain: chain(), transport: http() })
      const receipt = await client.getTransactionReceipt({ hash }).catch(() => undefined)
      const base = { version: '2.0.0', id, chainId: `0x${chain().id.toString(16)}`, atomic: true }
      if (!receipt) return { ...base, status: 100 }
      const isDone = receipt.status === 'success'
      const receipts = [{ transactionHash: hash, status: isDone ? '0x1' : '0x0', logs: [] }]
      return { ...base, status: isDone ? 200 : 500, receipts }
    },
  }
}
