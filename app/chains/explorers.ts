import type { Caip2 } from './caip.ts'
import { bitcoin, solana, tron } from './caip.ts'

/** The explorers that the page knows, without a trailing slash; a deployment may name others. */
export const explorers: Readonly<Record<Caip2, string>> = {
  'eip155:1': 'https://etherscan.io',
  'eip155:10': 'https://optimistic.etherscan.io',
  'eip155:56': 'https://bscscan.com',
  'eip155:137': 'https://polygonscan.com',
  'eip155:8453': 'https://basescan.org',
  'eip155:42161': 'https://arbiscan.io',
  'eip155:43114': 'https://snowtrace.io',
  [solana]: 'https://solscan.io',
  [tron]: 'https://tronscan.org/#',
  [bitcoin]: 'https://mempool.space',
}
