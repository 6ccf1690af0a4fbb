import type { SourceChain } from '../backends/backend.ts'
import type { Asset } from '../chains/assets.ts'
import type { Session } from '../model/session.ts'

/** An asset to send, with the name of its chain. */
export type SourceAsset = { readonly asset: Asset; readonly chain: string }

/**
 * Gives what a payer may send, best first: the last choice, then the coin that arrives, then the backend's own order.
 *
 * A test rail routes like for like, so a test session offers the coin that arrives and no other.
 */
export function sortAssets(
  chains: readonly SourceChain[],
  session: Session,
  lastId: string | undefined,
): readonly SourceAsset[] {
  const { symbol } = session.target.asset
  const all = chains.flatMap(({ name, assets }) => assets.map((asset) => ({ asset, chain: name })))
  const rank = ({ asset }: SourceAsset) => (asset.assetId === lastId ? 0 : asset.symbol === symbol ? 1 : 2)
  return all
    .filter(({ asset }) => !session.isTest || asset.symbol === symbol)
    .sort((one, other) => rank(one) - rank(other))
}
