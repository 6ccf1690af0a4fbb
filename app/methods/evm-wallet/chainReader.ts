import type { Caip2 } from '../../chains/caip.ts'
import type { Eip1193Provider } from '../../wallets/eip1193.ts'
import { askNode } from '../../lib/askNode.ts'
import type { ReadMethod } from './provider.ts'
import { readChainId, readWallet, toChainId } from './provider.ts'

/** Asks a chain for a fact. A node may lie: no money goes anywhere by its word alone. Rejects when there is no answer. */
export type ChainReader = (
  method: Extract<ReadMethod, `eth_${'call' | 'get' | 'gas'}${string}`>,
  params: readonly unknown[],
) => Promise<unknown>

type Asked = {
  readonly method: string
  readonly params: readonly unknown[]
  readonly settle: (result: unknown) => void
  readonly fail: (thrown: unknown) => void
}

/**
 * Reads a chain through the node at `url`: what is asked in one breath goes in one request, and with it whether the node
 * is one of this chain. A node of another chain has said nothing.
 */
export function makeNodeReader(url: string, chainId: Caip2, fetch: typeof globalThis.fetch): ChainReader {
  let asked: Asked[] = []
  const send = async () => {
    const calls = asked
    asked = []
    try {
      const [chain, ...results] = await askNode(
        url,
        [{ method: 'eth_chainId', params: [] }, ...calls.map(toCall)],
        fetch,
      )
      const isRight = toChainId(chain) === chainId
      calls.forEach(({ settle }, at) => settle(isRight ? results[at] : undefined))
    } catch (thrown) {
      for (const { fail } of calls) fail(thrown)
    }
  }
  return (method, params) =>
    new Promise((settle, fail) => {
      if (asked.push({ method, params, settle, fail }) === 1) queueMicrotask(() => void send())
    })
}

/**
 * Gives the way to read a chain: the deployment's node, and what it does not tell the wallet itself while it is on that
 * chain; nothing where there is neither.
 */
export async function readerOf(
  chainId: Caip2,
  provider: Eip1193Provider,
  rpc: string | undefined,
  fetch: typeof globalThis.fetch,
): Promise<ChainReader | undefined> {
  const isThere = () =>
    readChainId(provider).then(
      (current) => current === chainId,
      () => false,
    )
  const byWallet: ChainReader = (method, params) => readWallet(provider, method, params)
  if (rpc === undefined) return (await isThere()) ? byWallet : undefined
  const byNode = makeNodeReader(rpc, chainId, fetch)
  return async (method, params) => {
    const result = await byNode(method, params).catch(() => undefined)
    return result === undefined && (await isThere()) ? byWallet(method, params) : result
  }
}

function toCall({ method, params }: Asked) {
  return { method, params }
}
