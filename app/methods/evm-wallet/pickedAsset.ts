import type { BaseUnits } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import { recall, remember } from '../../lib/sessionMemory.ts'
import type { AnyTransfer, Transfer } from '../../model/instruction.ts'

/** What a payer pays with at an address that takes several assets. */
export type PickedAsset = {
  readonly asset: Asset
  readonly units: BaseUnits
  /** The backend said how much; else the payer did, and may say something else. */
  readonly isRequired: boolean
}

/** Where a session's pick is remembered. */
export const pickKey = (sessionId: string) => `pick:${sessionId}`

/** Remembers what the payer picked for a session. */
export function rememberPick(sessionId: string, { units, ...pick }: PickedAsset): void {
  remember(pickKey(sessionId), JSON.stringify({ ...pick, units: units.toString() }))
}

/** Gives what the payer picked for a session; nothing when it is forgotten or not what was written down. */
export function recallPick(sessionId: string): PickedAsset | undefined {
  try {
    const { asset, units, isRequired } = JSON.parse(recall(pickKey(sessionId)) ?? '{}') as Record<string, unknown>
    const isWhole = isAsset(asset) && typeof units === 'string' && /^[1-9]\d{0,77}$/.test(units)
    return isWhole ? { asset, units: BigInt(units), isRequired: isRequired === true } : undefined
  } catch {
    return undefined
  }
}

/** Gives the transfer of what was picked to the address that the session says. */
export function toTransfer(
  { receiverAddress, expiresAt }: AnyTransfer,
  { asset, units, isRequired }: PickedAsset,
): Transfer {
  return {
    kind: 'transfer',
    asset,
    receiverAddress,
    amount: { units, basis: isRequired ? 'derived' : 'suggested' },
    fees: [],
    walletLinks: [],
    memo: { kind: 'none' },
    ...(expiresAt !== undefined && { expiresAt }),
  }
}

function isAsset(value: unknown): value is Asset {
  const asset = value as Partial<Asset> | undefined
  return (
    typeof asset?.assetId === 'string' &&
    typeof asset.chainId === 'string' &&
    asset.assetId.startsWith(`${asset.chainId}/`) &&
    typeof asset.symbol === 'string' &&
    Number.isInteger(asset.decimals)
  )
}
