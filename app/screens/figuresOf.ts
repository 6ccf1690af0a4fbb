import { isSameAddress } from '../chains/address.ts'
import type { BaseUnits } from '../chains/amount.ts'
import type { Asset } from '../chains/assets.ts'
import { familyOf } from '../chains/caip.ts'
import type { Session } from '../model/session.ts'

/** How much of one asset was asked for and came; a figure that nobody told is absent. */
export type Figures = {
  readonly asset: Asset
  readonly asked?: BaseUnits
  readonly arrived?: BaseUnits
  /** What lies between the two; above zero. */
  readonly missing?: BaseUnits
  readonly extra?: BaseUnits
}

/**
 * Gives what is known of how much came, of the delivery where it is told, else of the payment. `read` is what the payment's
 * transaction says of itself, where it was asked.
 *
 * Two amounts are compared only where one was asked for in the very coin and at the very address that the other came in:
 * elsewhere fees and rates lie between.
 */
export function figuresOf(session: Session, read?: BaseUnits): Figures | undefined {
  const { target, delivery, sourceTransfer, route } = session
  const isDelivered = delivery?.amount !== undefined
  const asset = isDelivered ? (delivery.asset ?? target.asset) : (sourceTransfer?.asset ?? route?.asset)
  if (!asset) return undefined
  const isAtTarget = isDelivered || isSame(asset, route?.receiverAddress, target.address)
  const asked = isAtTarget && asset.assetId === target.asset.assetId ? target.amount : undefined
  return compare(session, asset, asked, delivery?.amount ?? sourceTransfer?.amount ?? read)
}

function compare({ issue }: Session, asset: Asset, asked?: BaseUnits, arrived?: BaseUnits): Figures {
  if (asked === undefined) return { asset, ...(arrived !== undefined && { arrived }) }
  if (arrived === undefined) return { asset, asked }
  const missing = asked - arrived
  // A figure against the backend's own word is none: it counts something that this one does not.
  if ((issue === 'underpaid' && missing <= 0n) || (issue === 'overpaid' && missing >= 0n)) return { asset, asked }
  return { asset, asked, arrived, ...(missing > 0n && { missing }), ...(missing < 0n && { extra: -missing }) }
}

function isSame({ chainId }: Asset, one: string | undefined, other: string): boolean {
  return one !== undefined && isSameAddress(familyOf(chainId), one, other)
}
