import type { SourceChain } from '../backends/backend.ts'
import type { Asset } from '../chains/assets.ts'
import { isNative } from '../chains/assets.ts'
import { shortAddress } from '../i18n/describeLanding.ts'
import type { Session } from '../model/session.ts'

/** An asset to send, with the name of its chain; where two of a chain share a symbol, also its contract, shortened. */
export type SourceAsset = { readonly asset: Asset; readonly chain: string; readonly contract?: string }

/** Gives what a payer may send, best first: the last choice, then the coin that arrives, then the backend's own order. */
export function sortAssets(
  chains: readonly SourceChain[],
  session: Session,
  lastId: string | undefined,
): readonly SourceAsset[] {
  const { symbol } = session.target.asset
  const all = chains.flatMap(({ name, assets }) =>
    assets.map((asset) => ({ asset, chain: name, ...twinMark(asset, assets) })),
  )
  const rank = ({ asset }: SourceAsset) => (asset.assetId === lastId ? 0 : asset.symbol === symbol ? 1 : 2)
  return all.sort((one, other) => rank(one) - rank(other))
}

/** Gives the shortened contract of an asset that shares its symbol with another: native and bridged coins often do. */
export function twinMark(asset: Asset, assets: readonly Asset[]): { readonly contract?: string } {
  const isTwin = assets.some(({ assetId, symbol }) => symbol === asset.symbol && assetId !== asset.assetId)
  return isTwin && !isNative(asset)
    ? { contract: shortAddress(asset.assetId.slice(asset.assetId.lastIndexOf(':') + 1)) }
    : {}
}

/** Names an asset in a list, `USDC on Polygon`, with its contract where that is needed; `name` is without it. */
export function withContract(name: string, contract: string | undefined): string {
  return contract ? `${name} ${contract}` : name
}
