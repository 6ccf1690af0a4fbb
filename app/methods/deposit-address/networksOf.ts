import type { Caip2 } from '../../chains/caip.ts'
import { chainName } from '../../chains/chains.ts'
import type { Accepts } from '../../model/instruction.ts'

/** A network and the coins that an address takes there. */
export type Network = { readonly chainId: Caip2; readonly name: string; readonly symbols: readonly string[] }

/** Gives the networks of a list of assets, in its order, each once. */
export function networksOf({ assets }: Accepts): readonly Network[] {
  const chainIds = [...new Set(assets.map(({ chainId }) => chainId))]
  return chainIds.map((chainId) => ({
    chainId,
    name: chainName(chainId),
    symbols: assets.filter((asset) => asset.chainId === chainId).map(({ symbol }) => symbol),
  }))
}
