import type { Asset } from '../chains/assets.ts'
import { familyOf } from '../chains/caip.ts'
import type { Session } from '../model/session.ts'

/** Gives where a failed payment of an asset goes back to when the payer named nothing, or nothing when they must be asked. */
export function usualRefund(session: Session, asset: Asset): string | undefined {
  return familyOf(asset.chainId) === familyOf(session.target.asset.chainId) ? session.target.address : undefined
}
