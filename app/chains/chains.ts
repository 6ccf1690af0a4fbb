import type { Caip19, Caip2 } from './caip.ts'
import { bitcoin, solana, tron } from './caip.ts'

/** What the page knows of a chain by itself. */
export type Chain = {
  readonly chainId: Caip2
  /** The name payers and exchanges know it by. */
  readonly name: string
  readonly native: { readonly assetId: Caip19; readonly symbol: string; readonly decimals: number }
}

const chain = (chainId: Caip2, name: string, symbol: string, slip44: number, decimals = 18): Chain => ({
  chainId,
  name,
  native: { assetId: `${chainId}/slip44:${slip44}`, symbol, decimals },
})

/** Lists the chains the page knows; others are named by their backend. @see https://github.com/satoshilabs/slips/blob/master/slip-0044.md */
export const knownChains: readonly Chain[] = [
  chain('eip155:1', 'Ethereum', 'ETH', 60),
  chain('eip155:10', 'Optimism', 'ETH', 60),
  chain('eip155:56', 'BNB Chain', 'BNB', 714),
  chain('eip155:137', 'Polygon', 'POL', 966),
  chain('eip155:8453', 'Base', 'ETH', 60),
  chain('eip155:42161', 'Arbitrum', 'ETH', 60),
  chain('eip155:43114', 'Avalanche', 'AVAX', 9005),
  chain(solana, 'Solana', 'SOL', 501, 9),
  chain(tron, 'Tron', 'TRX', 195, 6),
  chain(bitcoin, 'Bitcoin', 'BTC', 0, 8),
]

/** Gives what the page knows of a chain, or nothing. */
export function findChain(chainId: Caip2): Chain | undefined {
  return knownChains.find((known) => known.chainId === chainId)
}

/** Gives the name of a chain; a chain we do not know goes by its id. */
export function chainName(chainId: Caip2): string {
  return findChain(chainId)?.name ?? chainId
}
