import type { ChainId } from '../../chains/network.ts'

/** How the vendor numbers and names chains. */
export type WireChain = { chainId: ChainId; id: number; name: string }

const wireChains: readonly WireChain[] = [
  { chainId: 'eip155:8453', id: 8453, name: 'base' },
  { chainId: 'eip155:137', id: 137, name: 'polygon' },
]

/** Finds a chain by the vendor's number. */
export function findWireChain(id: number): WireChain | undefined {
  return wireChains.find((chain) => chain.id === id)
}

/** Gives the vendor's words for a chain. @throws an Error for one it has none for */
export function wireChainOf(chainId: ChainId): WireChain {
  const chain = wireChains.find((candidate) => candidate.chainId === chainId)
  if (!chain) throw new Error(`no number for ${chainId}`)
  return chain
}
