/** The rules that addresses and transactions of a chain follow. */
export type Family = 'evm' | 'solana' | 'tron'

/** A chain that the sandbox can run, by its CAIP-2 id. */
export type ChainId = 'eip155:8453' | 'eip155:137' | 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp' | 'tron:0x2b6653dc'

export type Asset = {
  symbol: string
  /** The token's contract or mint; for the native coin what its family writes in that place. */
  address: string
  decimals: number
  /** The sandbox's fixed rate: millionths of a dollar for one whole unit. */
  microUsd: bigint
  isNative: boolean
}

export type Network = {
  chainId: ChainId
  family: Family
  name: string
  /** What runs it: a real node, a real runtime, or a double that has the chain's formats alone. */
  runsOn: 'anvil' | 'litesvm' | 'double'
  /** Blocks that a deposit needs, its own included, before it is paid on. */
  confirmations: bigint
  /** What every face offers there; the native coin is one of them. */
  assets: readonly Asset[]
  /** What else is there: tokens that are found by their address, and that one face alone may offer. */
  bridged?: readonly Asset[]
}

/** Describes a token worth one dollar, with six decimals. */
export function dollarToken(symbol: string, address: string): Asset {
  return { symbol, address, decimals: 6, microUsd: 1_000_000n, isNative: false }
}
