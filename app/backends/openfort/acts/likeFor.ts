import type { Asset } from '../../../chains/assets.ts'
import type { SourceChain } from '../../backend.ts'

/** A test rail routes like for like: a test session takes the coin that arrives and no other. */
export function likeFor({ symbol }: Asset, chains: readonly SourceChain[]): readonly SourceChain[] {
  const alike = chains.map((chain) => ({ ...chain, assets: chain.assets.filter((asset) => asset.symbol === symbol) }))
  return alike.filter(({ assets }) => assets.length > 0)
}
