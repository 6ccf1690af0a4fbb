import { rescaleUp } from '../../chains/amount.ts'
import type { BaseUnits } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import { isNative } from '../../chains/assets.ts'
import type { Caip19 } from '../../chains/caip.ts'
import { familyOf, tokenAddressOf } from '../../chains/caip.ts'
import type { Session } from '../../model/session.ts'
import type { SourceAsset } from '../sortAssets.ts'
import type { Affordability, Funds } from './funds.ts'
import { affordability } from './funds.ts'

/** Tells whether an EVM wallet can send an asset: a chain's own coin or an ERC-20 token. */
export function isPayable(asset: Asset): boolean {
  return familyOf(asset.chainId) === 'evm' && (isNative(asset) || tokenAddressOf(asset.assetId) !== undefined)
}

/** Gives the least that a session needs of an asset, or nothing where only the backend can say. */
export function neededUnits({ target }: Session, asset: Asset): BaseUnits | undefined {
  if (target.amount === undefined || target.asset.symbol !== asset.symbol) return undefined
  return rescaleUp(target.amount, target.asset.decimals, asset.decimals)
}

/** Tells whether there is enough of an asset; where it is not known how much is needed, whether there is any. */
export function canComplete(needed: BaseUnits | undefined, asset: Asset, funds: Funds | undefined): Affordability {
  return funds ? affordability(asset, needed ?? 1n, funds) : { kind: 'unknown' }
}

const ranks: Readonly<Record<Affordability['kind'], number>> = { enough: 0, unknown: 1, lacks_fee: 2, lacks_funds: 3 }

/** Puts what can complete the session first, then what may, then what cannot; within these the order stays. */
export function rankAssets(
  assets: readonly SourceAsset[],
  needed: (asset: Asset) => BaseUnits | undefined,
  funds: ReadonlyMap<Caip19, Funds>,
): readonly SourceAsset[] {
  const rank = ({ asset }: SourceAsset) => ranks[canComplete(needed(asset), asset, funds.get(asset.assetId)).kind]
  return [...assets].sort((one, other) => rank(one) - rank(other))
}
