import type { Caip2 } from '../../chains/caip.ts'
import { deadline } from '../../lib/deadline.ts'

/** A chain and its node, where the deployment names one. */
export type Node = { readonly chainId: Caip2; readonly url: string }

const readMs = 8_000

/**
 * Asks nodes, one after the other, which of their chains has a transaction, and gives the first that does, or nothing
 * where all say that they do not.
 *
 * @throws when the first node, whose chain it should be on, gives no answer: then nobody knows
 */
export async function findChain(
  hash: string,
  nodes: readonly Node[],
  fetch: typeof globalThis.fetch,
): Promise<Caip2 | undefined> {
  for (const [at, { chainId, url }] of nodes.entries()) {
    const isThere = at === 0 ? await has(url, hash, fetch) : await has(url, hash, fetch).catch(() => false)
    if (isThere) return chainId
  }
  return undefined
}

async function has(url: string, hash: string, fetch: typeof globalThis.fetch): Promise<boolean> {
  const limit = deadline(readMs)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_getTransactionByHash', params: [hash] }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      signal: limit.signal,
    })
    const { result } = (await response.json()) as { result?: { hash?: unknown } | null }
    if (result === undefined) throw new Error('The node gives no result')
    return typeof result?.hash === 'string' && result.hash.toLowerCase() === hash.toLowerCase()
  } finally {
    limit.end()
  }
}
