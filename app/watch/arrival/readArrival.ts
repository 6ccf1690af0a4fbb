import type { BaseUnits } from '../../chains/amount.ts'
import type { Family } from '../../chains/caip.ts'
import { familyOf } from '../../chains/caip.ts'
import { askNode } from '../../lib/askNode.ts'
import type { Arrival, ArrivalReader } from './arrival.ts'
import { evmArrival } from './evmArrival.ts'
import { solanaArrival } from './solanaArrival.ts'

const readers: Partial<Record<Family, ArrivalReader>> = { evm: evmArrival, solana: solanaArrival }

/** The node of a chain, and what reaches it. */
export type Node = { readonly url: string; readonly fetch: typeof fetch }

/**
 * Asks a node how much a transaction brought, in one request; gives nothing where the answer is of another chain or says
 * nothing for sure. Rejects when there is no answer in time, or its owner ends.
 */
export async function readArrival(arrival: Arrival, node: Node, owner: AbortSignal): Promise<BaseUnits | undefined> {
  const reader = readers[familyOf(arrival.asset.chainId)]
  if (!reader) return undefined
  const answers = await askNode(node.url, reader.calls(arrival), node.fetch, owner)
  const units = reader.read(arrival, answers)
  return units !== undefined && units > 0n ? units : undefined
}
