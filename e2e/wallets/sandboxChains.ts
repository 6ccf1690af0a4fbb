import { defineChain, type Chain } from 'viem'
import { networks } from '../sandbox/chains/networks.ts'

/** Gives the sandbox's chains for viem by their numbers, reached as the page reaches them. */
export function sandboxChains(sandboxUrl: string): Map<number, Chain> {
  return new Map(
    networks.map(({ evmId, name, native, chainId }) => [
      evmId,
      defineChain({
        id: evmId,
        name,
        nativeCurrency: { name: native.symbol, symbol: native.symbol, decimals: native.decimals },
        rpcUrls: { default: { http: [`${sandboxUrl}/rpc/${chainId}`] } },
      }),
    ]),
  )
}
