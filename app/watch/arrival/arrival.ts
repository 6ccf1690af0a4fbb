import type { BaseUnits } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import type { NodeCall } from '../../lib/askNode.ts'

/** Which transaction is asked how much of an asset it brought to an address. */
export type Arrival = { readonly asset: Asset; readonly receiverAddress: string; readonly hash: string }

/** How the nodes of a family tell what a transaction brought. */
export type ArrivalReader = {
  /** Gives what to ask, in one request. */
  calls(arrival: Arrival): readonly NodeCall[]
  /** Reads the answers; nothing where they are of another chain, speak of a failure, or say nothing for sure. */
  read(arrival: Arrival, answers: readonly unknown[]): BaseUnits | undefined
}
