import type { Caip2 } from '../../chains/caip.ts'
import { deadline } from '../../lib/deadline.ts'
import type { Eip1193Provider } from '../../wallets/eip1193.ts'
import type { ReadMethod } from './provider.ts'
import { readChainId, readWallet } from './provider.ts'

/** Asks a chain for a fact. A node may lie: no money goes anywhere by its word alone. Rejects when there is no answer. */
export type ChainReader = (
  method: Exclude<ReadMethod, 'eth_accounts' | 'eth_chainId'>,
  params: readonly unknown[],
) => Promise<unknown>

const readMs = 8_000

/** Reads a chain through the node at `url`. No cookies, no referrer; the deadline covers the whole exchange. */
export function makeNodeReader(url: string, fetch: typeof globalThis.fetch): ChainReader {
  return async (method, params) => {
    const limit = deadline(readMs)
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        redirect: 'error',
        signal: limit.signal,
      })
      const answer: unknown = await response.json()
      return typeof answer === 'object' && answer && 'result' in answer ? answer.result : undefined
    } finally {
      limit.end()
    }
  }
}

/** Gives the way to read a chain: the deployment's node, else the wallet itself while it is on that chain, else nothing. */
export async function readerOf(
  chainId: Caip2,
  provider: Eip1193Provider,
  rpc: string | undefined,
  fetch: typeof globalThis.fetch,
): Promise<ChainReader | undefined> {
  const isThere = await readChainId(provider).then(
    (current) => current === chainId,
    () => false,
  )
  if (isThere) return (method, params) => readWallet(provider, method, params)
  return rpc === undefined ? undefined : makeNodeReader(rpc, fetch)
}
