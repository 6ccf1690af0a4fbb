import { chainEntries } from '#chainEntries'
import type { Caip2 } from '../../../chains/caip.ts'
import { findChain } from '../../../chains/chains.ts'
import { explorers } from '../../../chains/explorers.ts'
import type { ChainFacts } from '../switchChain.ts'

/** Gives the explorer of a chain: the deployment's, else the one the page knows. */
export function explorerOf(chainId: Caip2): string | undefined {
  return chainEntries[chainId]?.explorer ?? explorers[chainId]
}

/** Gives what a wallet needs to add a chain, where the page can vouch for all of it. */
export function chainFacts(chainId: Caip2): ChainFacts | undefined {
  const chain = findChain(chainId)
  const rpc = chainEntries[chainId]?.rpc
  const explorer = explorerOf(chainId)
  return chain && rpc && explorer ? { name: chain.name, native: chain.native, rpc, explorer } : undefined
}
