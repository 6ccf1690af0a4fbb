import type { Asset, Network } from '../../chains/network.ts'
import { findAsset, nativeOf, networks } from '../../chains/networks.ts'

/** How the vendor writes a network. */
export type WireNetwork = { slug: string; number: string; network: Network }

/**
 * The documents name `polygon` with its number alone; the other slugs are the networks' usual ones, and the numbers of
 * the chains that have none of their own are the sandbox's choice.
 */
const spellings: Readonly<Record<Network['chainId'], { slug: string; number: string }>> = {
  'eip155:8453': { slug: 'base', number: '8453' },
  'eip155:137': { slug: 'polygon', number: '137' },
  'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp': { slug: 'solana', number: '101' },
  'tron:0x2b6653dc': { slug: 'tron', number: '728126428' },
}

/** The networks that run here, as the vendor writes them. */
export const wireNetworks: readonly WireNetwork[] = networks.map((network) => ({
  ...spellings[network.chainId],
  network,
}))

/** Finds a network by the vendor's name for it. */
export function findWireNetwork(slug: string): WireNetwork | undefined {
  return wireNetworks.find((candidate) => candidate.slug === slug)
}

/** Gives the vendor's name of a network. */
export function slugOf(chainId: Network['chainId']): string {
  return spellings[chainId].slug
}

/** Writes a currency's address: none for a native coin. */
export function wireAddressOf({ isNative, address }: Asset): string {
  return isNative ? '' : address
}

/** Finds a currency of a network; empty text is its native coin. */
export function findCurrency({ network }: WireNetwork, address: string): Asset | undefined {
  if (address === '') return nativeOf(network)
  const asset = findAsset(network.chainId, address)
  return asset?.isNative ? undefined : asset
}
