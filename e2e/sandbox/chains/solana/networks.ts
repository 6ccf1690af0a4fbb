import { dollarToken, type Asset, type Network } from '../network.ts'

/** The address that stands for the native coin where a token's is expected: the system program's. */
export const nativeSol = '11111111111111111111111111111111'

const sol: Asset = { symbol: 'SOL', address: nativeSol, decimals: 9, microUsd: 150_000_000n, isNative: true }

/** The Solana chain of the sandbox, with USDC and USDT at the addresses of their mainnet mints. */
export const solanaNetworks: readonly Network[] = [
  {
    chainId: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp',
    family: 'solana',
    name: 'Solana',
    runsOn: 'litesvm',
    confirmations: 2n,
    assets: [
      dollarToken('USDC', 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'),
      dollarToken('USDT', 'Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB'),
      sol,
    ],
  },
]
