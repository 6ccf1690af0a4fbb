import type { Asset, Family, Network } from '../../chains/network.ts'
import { findAsset, networks } from '../../chains/networks.ts'

/** A coin as the vendor names it; `network` is absent where the sandbox has no such chain. */
export type WireCoin = { chainName: string; chainId: string; asset: Asset; network: Network | undefined }

/** The vendor's names of families. */
const wireNames: Readonly<Record<Family, string>> = { evm: 'EVM', solana: 'SOL', tron: 'TRON' }

/** Chains that only their signing payloads are known of: nobody can pay on them here. */
const payloadOnly: readonly WireCoin[] = [
  {
    chainName: 'BTC',
    chainId: '1',
    network: undefined,
    asset: { symbol: 'BTC', address: 'bitcoin', decimals: 8, microUsd: 100_000_000_000n, isNative: true },
  },
  {
    chainName: 'SUI',
    chainId: '501',
    network: undefined,
    asset: { symbol: 'SUI', address: '0x2::sui::SUI', decimals: 9, microUsd: 3_000_000n, isNative: true },
  },
]

/** Gives the vendor's name and id of a network. */
export function wireChainOf({ family, chainId }: Network): { chainName: string; chainId: string } {
  const ids = { evm: chainId.split(':')[1] ?? '', solana: '101', tron: '728126428' }
  return { chainName: wireNames[family], chainId: ids[family] }
}

/** Finds the network that the vendor means. `ETH` is its older word for EVM. */
export function findWireNetwork(chainName: string, chainId: string): Network | undefined {
  const name = chainName === 'ETH' ? 'EVM' : chainName
  return networks.find((network) => {
    const wire = wireChainOf(network)
    return wire.chainName === name && wire.chainId === chainId
  })
}

/** Finds the coin that a flow shall be paid with; no address is the chain's own coin. */
export function findCoin(chainName: string, chainId: string, tokenAddress: string | undefined): WireCoin | undefined {
  const network = findWireNetwork(chainName, chainId)
  if (!network)
    return payloadOnly.find(
      (coin) => coin.chainName === chainName && (tokenAddress === undefined || tokenAddress === coin.asset.address),
    )
  const native = network.assets.find(({ isNative }) => isNative)
  const asset = tokenAddress === undefined ? native : findAsset(network.chainId, tokenAddress)
  return asset && { chainName, chainId, asset, network }
}
