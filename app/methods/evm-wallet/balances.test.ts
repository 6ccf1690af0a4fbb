import { decodeFunctionData, encodeFunctionResult, getAddress, multicall3Abi, type Hex } from 'viem'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import * as evm from '#island/evm'
import type { Asset } from '../../chains/assets.ts'
import { polygonUsdc } from '../../model/samples.ts'
import { readFunds } from './balances.ts'
import { makeNodeReader, readerOf } from './chainReader.ts'
import { account, makeFakeProvider } from './fakeProvider.ts'
import { multicall } from './multicall.ts'

type Call = { id: unknown; method: string; params: unknown[] }

const pol: Asset = { assetId: 'eip155:137/slip44:966', chainId: 'eip155:137', symbol: 'POL', decimals: 18 }
const rpc = 'https://rpc.example/137'
const word = (units: bigint) => `0x${units.toString(16).padStart(64, '0')}`
const answers: Record<string, unknown> = {
  eth_getBalance: '0xde0b6b3a7640000',
  eth_gasPrice: '0x6fc23ac00',
  eth_call: word(25_000_000n),
}

// Loading a part is the one thing that a fake clock cannot wait for.
beforeAll(() => import('./walletErrors.ts'))
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A node of Polygon that answers from a table; what the table lacks is an RPC error. `takesBatch`: several questions in one request. */
function makeNode(table: Record<string, unknown> = answers, { takesBatch = true, chainId = '0x89' as unknown } = {}) {
  const asked: { url: unknown; init: RequestInit | undefined; calls: Call[] }[] = []
  const answerTo = ({ id, method, params }: Call) => {
    const value = { eth_chainId: chainId, ...table }[method]
    const result: unknown = typeof value === 'function' ? value(...params) : value
    return result === undefined ? { id, error: { code: -32000 } } : { jsonrpc: '2.0', id, result }
  }
  const fetch: typeof globalThis.fetch = (url, init) => {
    const body = JSON.parse(String(init?.body)) as Call | Call[]
    asked.push({ url, init, calls: Array.isArray(body) ? body : [body] })
    if (!Array.isArray(body)) return Promise.resolve(Response.json(answerTo(body)))
    const refusal = { id: null, error: { code: -32600, message: 'batch is not supported' } }
    return Promise.resolve(Response.json(takesBatch ? body.map(answerTo) : refusal))
  }
  return { fetch, asked, methods: () => asked.map(({ calls }) => calls.map(({ method }) => method)) }
}

/** An answer of the contract that makes many calls; what is absent failed. */
function manyAnswer(...numbers: (bigint | undefined)[]): string {
  const results = numbers.map((units) => ({
    success: units !== undefined,
    returnData: units === undefined ? '0x' : (word(units) as Hex),
  }))
  return encodeFunctionResult({ abi: multicall3Abi, functionName: 'aggregate3', result: results })
}

test('many coins, the fee and its price are read in one request', async () => {
  const { fetch, asked, methods } = makeNode({ ...answers, eth_call: manyAnswer(5n, 25_000_000n) })
  const funds = await readFunds(makeNodeReader(rpc, 'eip155:137', fetch), account, [polygonUsdc, pol])
  expect(funds.get(polygonUsdc.assetId)).toEqual({ units: 25_000_000n, native: 5n, gasPrice: 30_000_000_000n })
  expect(funds.get(pol.assetId)).toEqual({ units: 5n, native: 5n, gasPrice: 30_000_000_000n })
  expect(methods()).toEqual([['eth_chainId', 'eth_gasPrice', 'eth_call']])
  const [{ to, data }] = asked[0]?.calls[2]?.params as [{ to: string; data: Hex }]
  expect(to).toBe('0xca11bde05977b3631167028862be2a173976ca11')
  const token = '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359'
  expect(decodeFunctionData({ abi: multicall3Abi, data })).toEqual({
    functionName: 'aggregate3',
    args: [
      [
        { target: getAddress(to), allowFailure: true, callData: expect.stringMatching(/^0x4d2301cc/) },
        { target: token, allowFailure: true, callData: evm.encodeBalanceOf(account).toLowerCase() },
      ],
    ],
  })
})

test('a coin that does not answer among many is the only one that stays unknown', async () => {
  const { fetch } = makeNode({ ...answers, eth_call: manyAnswer(5n, undefined) })
  const funds = await readFunds(makeNodeReader(rpc, 'eip155:137', fetch), account, [polygonUsdc, pol])
  expect(funds.get(polygonUsdc.assetId)).toEqual({ native: 5n, gasPrice: 30_000_000_000n })
})

test('on a chain without the contract for many calls each is made by itself, in one more request', async () => {
  const eth_call = ({ to }: { to: string }) => (to === multicall ? '0x' : word(25_000_000n))
  const { fetch, methods } = makeNode({ ...answers, eth_call })
  const funds = await readFunds(makeNodeReader(rpc, 'eip155:137', fetch), account, [polygonUsdc, pol])
  expect(funds.get(polygonUsdc.assetId)).toEqual({ units: 25_000_000n, native: 10n ** 18n, gasPrice: 30_000_000_000n })
  expect(methods()[1]).toEqual(['eth_chainId', 'eth_getBalance', 'eth_call'])
})

test('a node that takes no batch is asked one by one', async () => {
  const { fetch, methods } = makeNode({ ...answers, eth_call: manyAnswer(5n, 7n) }, { takesBatch: false })
  const funds = await readFunds(makeNodeReader(rpc, 'eip155:137', fetch), account, [polygonUsdc])
  expect(funds.get(polygonUsdc.assetId)).toEqual({ units: 7n, native: 5n, gasPrice: 30_000_000_000n })
  expect(methods().slice(1)).toEqual([['eth_chainId'], ['eth_gasPrice'], ['eth_call']])
})

test.each(['0x1', 'polygon', null])('a node that is on the chain %s has said nothing', async (chainId) => {
  const { fetch } = makeNode({ ...answers, eth_call: manyAnswer(5n, 7n) }, { chainId })
  const funds = await readFunds(makeNodeReader(rpc, 'eip155:137', fetch), account, [polygonUsdc])
  expect(funds.get(polygonUsdc.assetId)).toEqual({})
})

test('on a rollup of the OP stack what it takes for Ethereum is read along', async () => {
  const baseEth = { assetId: 'eip155:8453/slip44:60', chainId: 'eip155:8453', symbol: 'ETH', decimals: 18 } as const
  const { fetch } = makeNode({ ...answers, eth_call: manyAnswer(5n, 9n) }, { chainId: '0x2105' })
  const funds = await readFunds(makeNodeReader(rpc, 'eip155:8453', fetch), account, [baseEth])
  expect(funds.get(baseEth.assetId)).toEqual({ units: 5n, native: 5n, gasPrice: 30_000_000_000n, extraFee: 9n })
})

test('a node gets no cookie and no referrer', async () => {
  const { fetch, asked } = makeNode()
  await makeNodeReader(rpc, 'eip155:137', fetch)('eth_gasPrice', [])
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
  const funds = await readFunds(makeNodeReader(rpc, 'eip155:137', fetch), account, [polygonUsdc, pol])
  expect([...funds.values()]).toEqual([{}, {}])
})

test('a node that is silent is given up on', async () => {
  const silent: typeof fetch = (_, init) =>
    new Promise((__, reject) =>
      init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
    )
  const read = expect(makeNodeReader(rpc, 'eip155:137', silent)('eth_gasPrice', [])).rejects.toThrow('aborted')
  await vi.advanceTimersByTimeAsync(8_000)
  await read
  expect(vi.getTimerCount()).toBe(0)
})

test('what the node does not tell is asked of the wallet, while that is on the chain', async () => {
  const { fetch } = makeNode({})
  const provider = makeFakeProvider({ eth_gasPrice: () => '0x1' })
  const read = await readerOf('eip155:137', provider, rpc, fetch)
  await expect(read?.('eth_gasPrice', [])).resolves.toBe('0x1')
  const elsewhere = await readerOf('eip155:8453', provider, rpc, fetch)
  await expect(elsewhere?.('eth_gasPrice', [])).resolves.toBeUndefined()
})

test('the node of the deployment comes first, and leaves the wallet alone', async () => {
  const { fetch } = makeNode()
  const provider = makeFakeProvider({ eth_gasPrice: () => '0x1' })
  const read = await readerOf('eip155:137', provider, rpc, fetch)
  await expect(read?.('eth_gasPrice', [])).resolves.toBe('0x6fc23ac00')
  expect(provider.calls).toEqual([])
})

test('without a node the wallet is asked on its own chain, and elsewhere nobody', async () => {
  const provider = makeFakeProvider({ eth_gasPrice: () => '0x1' })
  const read = await readerOf('eip155:137', provider, undefined, fetch)
  await expect(read?.('eth_gasPrice', [])).resolves.toBe('0x1')
  expect(await readerOf('eip155:8453', provider, undefined, fetch)).toBeUndefined()
  expect(await readerOf('eip155:137', makeFakeProvider({ eth_chainId: () => null }), undefined, fetch)).toBeUndefined()
})
