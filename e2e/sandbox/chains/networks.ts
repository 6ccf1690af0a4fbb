import { zeroAddress, type Address } from 'viem'

export type ChainId = 'eip155:8453' | 'eip155:137'

export type Asset = {
  symbol: string
  /** The token contract; the zero address for the native coin. */
  address: Address
  decimals: number
  /** The sandbox's fixed rate: millionths of a dollar for one whole unit. */
  microUsd: bigint
}

export type Network = { chainId: ChainId; evmId: number; name: string; usdc: Asset; native: Asset }

function usdcAt(address: Address): Asset {
  return { symbol: 'USDC', address, decimals: 6, microUsd: 1_000_000n }
}

function nativeCoin(symbol: string, microUsd: bigint): Asset {
  return { symbol, address: zeroAddress, decimals: 18, microUsd }
}

/** The two chains of the sandbox, with USDC at its mainnet addresses. */
export const networks: readonly Network[] = [
  {
    chainId: 'eip155:8453',
    evmId: 8453,
    name: 'Base',
    usdc: usdcAt('0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913'),
    native: nativeCoin('ETH', 3_000_000_000n),
  },
  {
    chainId: 'eip155:137',
    evmId: 137,
    name: 'Polygon',
    usdc: usdcAt('0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359'),
    native: nativeCoin('POL', 250_000n),
  },
]

/** Finds a network by its CAIP-2 id. */
export function findNetwork(chainId: string): Network | undefined {
  return networks.find((network) => network.chainId === chainId)
}

/** Finds an asset by its address, in any casing; the zero address is the native coin. */
export function findAsset(chainId: string, address: string): Asset | undefined {
  const network = findNetwork(chainId)
  if (!network) return undefined
  return [network.usdc, network.native].find((asset) => asset.address.toLowerCase() === address.toLowerCase())
}

/** Gives an asset that is known to exist. @throws an Error for another one */
export function assetOf(chainId: string, address: string): Asset {
  const asset = findAsset(chainId, address)
  if (!asset) throw new Error(`no asset ${address} on ${chainId}`)
  return asset
}
