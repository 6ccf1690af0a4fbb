import {
  createTestClient,
  defineChain,
  http,
  publicActions,
  walletActions,
  type Address,
  type Hash,
  type Hex,
  type LocalAccount,
} from 'viem'
import { nativeOf } from '../networks.ts'
import type { Network } from '../network.ts'
import { evmIdOf } from './networks.ts'

/** Creates the client that talks to a local node: reads, sends and node commands. No retries, no caches. */
export function createClient(network: Network, url: string) {
  const native = nativeOf(network)
  const chain = defineChain({
    id: evmIdOf(network),
    name: network.name,
    nativeCurrency: { name: native.symbol, symbol: native.symbol, decimals: native.decimals },
    rpcUrls: { default: { http: [url] } },
  })
  const transport = http(url, { retryCount: 0, timeout: 20_000 })
  return createTestClient({ mode: 'anvil', chain, transport, cacheTime: 0, pollingInterval: 25 })
    .extend(publicActions)
    .extend(walletActions)
}

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
