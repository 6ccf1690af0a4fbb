import { defineChain, type Chain } from 'viem'
import { evmIdOf, evmNetworks } from '../sandbox/chains/evm/networks.ts'
import { nativeOf } from '../sandbox/chains/networks.ts'

/** Gives the sandbox's chains for viem by their numbers, reached as the page reaches them. */
export function sandboxChains(sandboxUrl: string): Map<number, Chain> {
  return new Map(
    evmNetworks.map((network) => {
      const { symbol, decimals } = nativeOf(network)
      const id = evmIdOf(network)
      const rpcUrls = { default: { http: [`${sandboxUrl}/rpc/${network.chainId}`] } }
      return [
        id,
        defineChain({ id, name: network.name, nativeCurrency: { name: symbol, symbol, decimals }, rpcUrls }),
      ] as const
    }),
  )
}
