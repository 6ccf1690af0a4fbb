import type { BaseUnits } from '../../chains/amount.ts'
import type { Family } from '../../chains/caip.ts'
import { familyOf } from '../../chains/caip.ts'
import { deadline } from '../../lib/deadline.ts'
import type { Arrival, ArrivalReader } from './arrival.ts'
import { pick } from './pick.ts'
import { evmArrival } from './evmArrival.ts'
import { solanaArrival } from './solanaArrival.ts'

const readMs = 8_000

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
  const calls = reader.calls(arrival)
  const limit = deadline(readMs, owner)
  try {
    const response = await node.fetch(node.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(calls.map((call, id) => ({ jsonrpc: '2.0', id, ...call }))),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      signal: limit.signal,
    })
    const all: unknown = await response.json()
    const answers = Array.isArray(all) ? (all as readonly unknown[]) : []
    const units = reader.read(
      arrival,
      calls.map((_, id) =>
        pick(
          answers.find((one) => pick(one, 'id') === id),
          'result',
        ),
      ),
    )
    return units !== undefined && units > 0n ? units : undefined
  } finally {
    limit.end()
  }
}
