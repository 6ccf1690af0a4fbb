import type { BaseUnits } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'

/** Which transaction is asked how much of an asset it brought to an address. */
export type Arrival = { readonly asset: Asset; readonly receiverAddress: string; readonly hash: string }

/** A call of a node's JSON-RPC, without its envelope. @see https://www.jsonrpc.org/specification */
export type NodeCall = { readonly method: string; readonly params: readonly unknown[] }

/** How the nodes of a family tell what a transaction brought. */
export type ArrivalReader = {
  /** Gives what to ask, in one request. */
  calls(arrival: Arrival): readonly NodeCall[]
  /** Reads the answers; nothing where they are of another chain, speak of a failure, or say nothing for sure. */
  read(arrival: Arrival, answers: readonly unknown[]): BaseUnits | undefined
}
