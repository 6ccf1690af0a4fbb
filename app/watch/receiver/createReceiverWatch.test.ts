// @vitest-environment happy-dom
import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { solana } from '../../chains/caip.ts'
import type { Transfer } from '../../model/instruction.ts'
import { samples } from '../../model/samples.ts'
import { createReceiverWatch } from './createReceiverWatch.ts'

const sample = samples.waiting_payment.instruction as Transfer
const { receiverAddress } = sample
const hash = `0x${'ab'.repeat(32)}`
const transfer = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'
const usdc = '0x3c499c542cef5e3811e1192ce70d8cc03d5c3359'
const word = (value: bigint | string) => `0x${BigInt(value).toString(16).padStart(64, '0')}`
const native = { assetId: 'eip155:137/slip44:966', chainId: 'eip155:137', symbol: 'POL', decimals: 18 } as const
const ends: (() => void)[] = []

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 })
  window.sessionStorage.clear()
})
afterEach(() => {
  ends.splice(0).forEach((end) => end())
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

type Call = { readonly id: number; readonly method: string; readonly params: readonly unknown[] }

/** A chain that answers by this table, which a test changes while it is watched; a log comes of it where it has one. */
function makeNode(change: Record<string, unknown> = {}) {
  const table: Record<string, unknown> = { eth_chainId: '0x89', eth_blockNumber: '0x50', eth_getLogs: [], ...change }
  const asked: Call[] = []
  vi.stubGlobal('fetch', (_: unknown, { body }: { body: string }) => {
    const calls = JSON.parse(body) as Call[]
    asked.push(...calls)
    return Promise.resolve(Response.json(calls.map(({ id, method }) => ({ id, result: table[method] ?? null }))))
  })
  return { table, asked, count: (method: string) => asked.filter((call) => call.method === method).length }
}

/** A log of a transfer, with a change. */
function makeLog(units: bigint, change: Record<string, unknown> = {}) {
  const topics = [transfer, word('0x27b1fdb04752bbc536007a920d24acb045561c26'), word(receiverAddress)]
  return { address: usdc, topics, data: word(units), transactionHash: hash, ...change }
}

const watch = (instruction: Partial<Transfer> = {}) =>
  createRoot((end) => {
    ends.push(end)
    return { end, seen: createReceiverWatch(() => ({ ...sample, ...instruction })) }
  })
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('a transfer of the token to the address is seen with its link, from the block after watching began', async () => {
  const node = makeNode()
  const { seen } = watch()
  await wait(0)
  expect(seen()).toBeUndefined()
  node.table['eth_getLogs'] = [makeLog(25_070_000n)]
  await wait(6_000)
  expect(seen()).toMatchObject({ units: 25_070_000n, hash, page: `https://polygonscan.com/tx/${hash}` })
  expect(node.asked.find(({ method }) => method === 'eth_getLogs')!.params).toEqual([
    { address: usdc, topics: [transfer, null, word(receiverAddress)], fromBlock: '0x51', toBlock: 'latest' },
  ])
  node.table['eth_getLogs'] = []
  await wait(20_000)
  expect(seen()).toBeUndefined()
})

test.each([
  ['of another token', makeLog(25_070_000n, { address: '0x2791bca1f2de4661ed88a30c99a7a9449aa84174' })],
  ['to another address', makeLog(25_070_000n, { topics: [transfer, word(1n), word(2n)] })],
  ['of dust', makeLog(250_000n)],
  ['of nothing', makeLog(0n)],
  ['that a reorganisation took back', makeLog(25_070_000n, { removed: true })],
  ['without a hash', makeLog(25_070_000n, { transactionHash: undefined })],
])('a transfer %s is not shown as the payment', async (_, log) => {
  makeNode({ eth_getLogs: [log] })
  const { seen } = watch()
  await wait(30_000)
  expect(seen()).toBeUndefined()
})

test('where only one very amount is the payment, no other one is', async () => {
  const node = makeNode({ eth_getLogs: [makeLog(25_000_000n)] })
  const { seen } = watch({ amount: { units: 25_000_001n, basis: 'exact' } })
  await wait(30_000)
  expect(seen()).toBeUndefined()
  node.table['eth_getLogs'] = [makeLog(25_000_000n), makeLog(25_000_001n)]
  await wait(6_000)
  expect(seen()).toMatchObject({ units: 25_000_001n })
})

test('a chain’s own coin is seen by its balance, and one that was swept is where it begins again', async () => {
  const node = makeNode({ eth_getBalance: '0x64' })
  const { seen } = watch({ asset: native, minAmount: 1n, amount: { units: 50n, basis: 'derived' } })
  await wait(6_000)
  node.table['eth_getBalance'] = '0x0'
  await wait(6_000)
  expect(seen()).toBeUndefined()
  node.table['eth_getBalance'] = '0x32'
  await wait(6_000)
  expect(seen()).toMatchObject({ units: 50n, page: `https://polygonscan.com/address/${receiverAddress}` })
})

test('on Solana a token is seen by what all accounts of the address have', async () => {
  const account = (amount: string) => ({ account: { data: { parsed: { info: { tokenAmount: { amount } } } } } })
  const node = makeNode({
    getGenesisHash: `${solana.slice('solana:'.length)}9zQ1`,
    getTokenAccountsByOwner: { value: [account('5')] },
  })
  const mint = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'
  const asset = { assetId: `${solana}/token:${mint}`, chainId: solana, symbol: 'USDC', decimals: 6 } as const
  const { seen } = watch({ asset, receiverAddress: mint, minAmount: 1n, amount: { units: 1_000n, basis: 'derived' } })
  await wait(0)
  node.table['getTokenAccountsByOwner'] = { value: [account('5'), account('1000')] }
  await wait(6_000)
  expect(seen()).toMatchObject({ units: 1_000n })
})

test('a node of another chain says nothing', async () => {
  const node = makeNode({ eth_chainId: '0x1', eth_getLogs: [makeLog(25_070_000n)] })
  const { seen } = watch()
  await wait(30_000)
  expect([seen(), node.count('eth_getLogs')]).toEqual([undefined, 0])
})

test('a reload goes on from the same block', async () => {
  const node = makeNode()
  const { end } = watch()
  await wait(0)
  end()
  node.table['eth_blockNumber'] = '0x60'
  node.table['eth_getLogs'] = [makeLog(25_070_000n)]
  const { seen } = watch()
  await wait(0)
  expect(seen()).toBeDefined()
  expect(node.asked.at(-1)!.params).toMatchObject([{ fromBlock: '0x51' }])
})

test('a look never overlaps another, a hidden page looks once a minute, and all of it ends with its owner', async () => {
  let open = 0
  let most = 0
  vi.stubGlobal('fetch', () => {
    most = Math.max(most, ++open)
    return new Promise((resolve) => setTimeout(() => resolve(Response.json([open--])), 7_000))
  })
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(false)
  const { end } = watch()
  await wait(60_000)
  expect(most).toBe(1)
  hidden.mockReturnValue(true)
  document.dispatchEvent(new Event('visibilitychange'))
  const node = makeNode()
  await wait(130_000)
  expect(node.count('eth_chainId')).toBeLessThanOrEqual(2)
  end()
  const before = node.asked.length
  await wait(600_000)
  expect(node.asked.length).toBe(before)
  expect(vi.getTimerCount()).toBe(0)
  hidden.mockRestore()
})
