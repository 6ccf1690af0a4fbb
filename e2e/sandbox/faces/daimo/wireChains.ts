import type { ChainId, Network } from '../../chains/network.ts'
import { networkOf, networks } from '../../chains/networks.ts'

/** The vendor's own numbers for chains that have none of EVM's. */
const ownNumbers: Partial<Record<Network['family'], number>> = { solana: 501, tron: 728126428 }

/** Finds the chain that the vendor means by a number. */
export function findWireChain(id: number): Network | undefined {
  return networks.find((network) => numberOf(network) === id)
}

/** Gives the vendor's number and name of a chain. */
export function wireChainOf(chainId: ChainId): { id: number; name: string } {
  const network = networkOf(chainId)
  return { id: numberOf(network), name: network.name.toLowerCase() }
}

function numberOf({ family, chainId }: Network): number {
  return ownNumbers[family] ?? Number(chainId.split(':')[1])
}
