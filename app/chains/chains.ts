import type { Caip19, Caip2 } from './caip.ts'

/** What the page knows of a chain by itself. */
export type Chain = {
  readonly chainId: Caip2
  /** The name payers and exchanges know it by. */
  readonly name: string
  readonly native: { readonly assetId: Caip19; readonly symbol: string; readonly decimals: number }
  /** Explorer without a trailing slash; the deployment may name another. */
  readonly explorer: string
  /** Usual time between blocks, for honest ranges only. */
  readonly blockMs: number
}

const evm = (id: number, name: string, symbol: string, slip44: number, explorer: string, blockMs: number): Chain => ({
  chainId: `eip155:${id}`,
  name,
  native: { assetId: `eip155:${id}/slip44:${slip44}`, symbol, decimals: 18 },
  explorer,
  blockMs,
})

/** Lists the chains the page knows; others are named by their backend. @see https://github.com/satoshilabs/slips/blob/master/slip-0044.md */
const known: readonly Chain[] = [
  evm(1, 'Ethereum', 'ETH', 60, 'https://etherscan.io', 12_000),
  evm(10, 'Optimism', 'ETH', 60, 'https://optimistic.etherscan.io', 2_000),
  evm(56, 'BNB Chain', 'BNB', 714, 'https://bscscan.com', 1_500),
  evm(137, 'Polygon', 'POL', 966, 'https://polygonscan.com', 2_000),
  evm(8453, 'Base', 'ETH', 60, 'https://basescan.org', 2_000),
  evm(42161, 'Arbitrum', 'ETH', 60, 'https://arbiscan.io', 300),
  evm(43114, 'Avalanche', 'AVAX', 9005, 'https://snowtrace.io', 2_000),
  {
    chainId: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp',
    name: 'Solana',
    native: { assetId: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp/slip44:501', symbol: 'SOL', decimals: 9 },
    explorer: 'https://solscan.io',
    blockMs: 400,
  },
]

/** Gives what the page knows of a chain, or nothing. */
export function findChain(chainId: Caip2): Chain | undefined {
  return known.find((chain) => chain.chainId === chainId)
}

/** Gives the name of a chain; a chain we do not know goes by its id. */
export function chainName(chainId: Caip2): string {
  return findChain(chainId)?.name ?? chainId
}
