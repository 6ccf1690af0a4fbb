import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as evm from '#island/evm'
import type { Asset } from '../../chains/assets.ts'
import { polygonUsdc } from '../../model/samples.ts'
import { readFunds } from './balances.ts'
import { makeNodeReader, readerOf } from './chainReader.ts'
import { account, makeFakeProvider } from './fakeProvider.ts'

const pol: Asset = { assetId: 'eip155:137/slip44:966', chainId: 'eip155:137', symbol: 'POL', decimals: 18 }
const rpc = 'https://rpc.example/137'
const word = (units: bigint) => `0x${units.toString(16).padStart(64, '0')}`
const answers: Record<string, unknown> = {
  eth_getBalance: '0xde0b6b3a7640000',
  eth_gasPrice: '0x6fc23ac00',
  eth_call: word(25_000_000n),
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A node that answers from a table; what the table lacks is an RPC error. */
function makeNode(table: Record<string, unknown> = answers) {
  const asked: { url: unknown; init: RequestInit | undefined; body: { method: string; params: unknown[] } }[] = []
  const fetch: typeof globalThis.fetch = (url, init) => {
    const body = JSON.parse(String(init?.body)) as { method: string; params: unknown[] }
    asked.push({ url, init, body })
    return Promise.resolve(
      Response.json(
        body.method in table ? { jsonrpc: '2.0', id: 1, result: table[body.method] } : { error: { code: -32000 } },
      ),
    )
  }
  return { fetch, asked }
}

test('token, coin and price of now are read, each once', async () => {
  const { fetch, asked } = makeNode()
  const funds = await readFunds(makeNodeReader(rpc, fetch), account, [polygonUsdc, pol])
  expect(funds.get(polygonUsdc.assetId)).toEqual({ units: 25_000_000n, native: 10n ** 18n, gasPrice: 30_000_000_000n })
  expect(funds.get(pol.assetId)).toEqual({ units: 10n ** 18n, native: 10n ** 18n, gasPrice: 30_000_000_000n })
  expect(asked.map(({ body }) => body.method)).toEqual(['eth_getBalance', 'eth_gasPrice', 'eth_call'])
  expect(asked[2]?.body.params).toEqual([
    { to: '0x3c499c542cef5e3811e1192ce70d8cc03d5c3359', data: evm.encodeBalanceOf(account) },
    'latest',
  ])
})

test('a node gets no cookie and no referrer', async () => {
  const { fetch, asked } = makeNode()
  await makeNodeReader(rpc, fetch)('eth_gasPrice', [])
  expect(asked[0]?.init).toMatchObject({
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'error',
  })
})

test.each([
  ['errors', makeNode({}).fetch],
  ['strange values', makeNode({ eth_getBalance: {}, eth_gasPrice: 5, eth_call: '0x' }).fetch],
  ['no JSON', () => Promise.resolve(new Response('<html>'))],
  ['nothing but a refused line', () => Promise.reject(new TypeError('Failed to fetch'))],
] as const)('what is answered by %s stays unknown', async (_, fetch) => {
  const funds = await readFunds(makeNodeReader(rpc, fetch), account, [polygonUsdc, pol])
  expect([...funds.values()]).toEqual([{}, {}])
})

test('a node that is silent is given up on', async () => {
  const silent: typeof fetch = (_, init) =>
    new Promise((__, reject) =>
      init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
    )
  const read = expect(makeNodeReader(rpc, silent)('eth_gasPrice', [])).rejects.toThrow('aborted')
  await vi.advanceTimersByTimeAsync(8_000)
  await read
  expect(vi.getTimerCount()).toBe(0)
})

test('the wallet itself is asked while it is on the chain', async () => {
  const { fetch, asked } = makeNode()
  const provider = makeFakeProvider({ eth_gasPrice: () => '0x1' })
  const read = await readerOf('eip155:137', provider, rpc, fetch)
  await expect(read?.('eth_gasPrice', [])).resolves.toBe('0x1')
  expect(asked).toEqual([])
})

test('elsewhere the node of the deployment is asked, and without one nobody', async () => {
  const { fetch, asked } = makeNode()
  const provider = makeFakeProvider()
  const read = await readerOf('eip155:8453', provider, rpc, fetch)
  await read?.('eth_gasPrice', [])
  expect(asked).toHaveLength(1)
  expect(await readerOf('eip155:8453', provider, undefined, fetch)).toBeUndefined()
  expect(await readerOf('eip155:137', makeFakeProvider({ eth_chainId: () => null }), undefined, fetch)).toBeUndefined()
})
