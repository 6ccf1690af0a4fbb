import {
  createTestClient,
  custom,
  defineChain,
  publicActions,
  RpcRequestError,
  walletActions,
  type Address,
  type Hash,
  type Hex,
  type LocalAccount,
} from 'viem'
import { nativeOf } from '../networks.ts'
import type { Network } from '../network.ts'
import { evmIdOf } from './networks.ts'
import { postToNode } from './postToNode.ts'

/** Creates the client that talks to a local node: reads, sends and node commands. No retries, no caches. */
export function createClient(network: Network, url: string) {
  const native = nativeOf(network)
  const chain = defineChain({
    id: evmIdOf(network),
    name: network.name,
    nativeCurrency: { name: native.symbol, symbol: native.symbol, decimals: native.decimals },
    rpcUrls: { default: { http: [url] } },
  })
  const transport = custom({ request: createAsk(url) }, { retryCount: 0 })
  return createTestClient({ mode: 'anvil', chain, transport, cacheTime: 0, pollingInterval: 25 })
    .extend(publicActions)
    .extend(walletActions)
}

/** Asks the node as viem's own transport does, with its errors. */
function createAsk(url: string) {
  let id = 0
  return async (call: { method: string; params?: unknown }): Promise<unknown> => {
    const body = { jsonrpc: '2.0', id: ++id, ...call }
    const answer = JSON.parse(await postToNode(url, JSON.stringify(body))) as Answer
    if (answer.error) throw new RpcRequestError({ body, error: answer.error, url })
    return answer.result
  }
}

type Answer = { result?: unknown; error?: { code: number; message: string; data?: unknown } }

export type Client = ReturnType<typeof createClient>

export type Call = { account: LocalAccount; to: Address; data?: Hex; value?: bigint }
export type EvmMined = { hash: Hash; block: bigint }

/**
 * Sends a transaction and waits for its block.
 * @throws an Error when it reverted
 */
export async function sendMined(client: Client, call: Call): Promise<EvmMined> {
  const { account, to, data = '0x', value = 0n } = call
  const hash = await client.sendTransaction({ account, to, data, value, chain: client.chain })
  const receipt = await client.waitForTransactionReceipt({ hash })
  if (receipt.status !== 'success') throw new Error(`transaction ${hash} reverted`)
  return { hash, block: receipt.blockNumber }
}
