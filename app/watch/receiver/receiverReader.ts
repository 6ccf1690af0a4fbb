import type { BaseUnits } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import type { NodeCall } from '../../lib/askNode.ts'

/** What is waited for at an address. */
export type Awaited = {
  readonly asset: Asset
  readonly receiverAddress: string
  /** Tells whether so much may be the payment: what is dust, or plainly another one's, is not. */
  counts(units: BaseUnits): boolean
}

/** What a chain shows at an address; nothing of it is received before the backend says so. */
export type SeenArrival = {
  readonly asset: Asset
  readonly units: BaseUnits
  /** Absent where a balance alone tells. */
  readonly hash?: string
}

/** How a family's nodes are asked what came to an address since a mark. */
export type ReceiverReader = {
  /** What to ask in one request; without a mark, where watching begins. */
  calls(awaited: Awaited, mark: bigint | undefined): readonly NodeCall[]
  /** Reads the answers: the next mark, and what came; nothing where they say nothing for sure. */
  read(
    awaited: Awaited,
    answers: readonly unknown[],
    mark: bigint | undefined,
  ): { readonly mark: bigint; readonly seen?: SeenArrival } | undefined
}

/** Reads what a balance says: what is there above the mark came since; a balance that was swept is the new mark. */
export function readBalance(
  { asset, counts }: Awaited,
  balance: bigint | undefined,
  mark: bigint | undefined,
): ReturnType<ReceiverReader['read']> {
  if (balance === undefined) return undefined
  if (mark === undefined || balance <= mark) return { mark: balance }
  const units = balance - mark
  return counts(units) ? { mark, seen: { asset, units } } : { mark }
}
