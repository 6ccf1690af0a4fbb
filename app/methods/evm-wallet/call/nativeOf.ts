import type { Asset } from '../../../chains/assets.ts'
import { findChain } from '../../../chains/chains.ts'

/** Gives the coin that pays the network fee of an asset's chain. */
export function nativeOf(asset: Asset): Asset {
  const native = findChain(asset.chainId)?.native
  return { ...asset, symbol: '', decimals: 18, ...native }
}
