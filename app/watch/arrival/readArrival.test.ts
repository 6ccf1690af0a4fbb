import { expect, test, vi } from 'vitest'
import type { Asset } from '../../chains/assets.ts'
import { solana, tron } from '../../chains/caip.ts'
import { polygonUsdc } from '../../model/samples.ts'
import type { Arrival } from './arrival.ts'
import { readArrival } from './readArrival.ts'

const receiverAddress = '0x52908400098527886E0F7030069857D2E4169EE7'
const hash = `0x${'a1'.repeat(32)}`
const token = polygonUsdc.assetId.split(':').at(-1)!
const word = (digits: string) => `0x${digits.padStart(64, '0')}`
const transfer = (change: object = {}) => ({
  address: token,
  topics: [
    '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef',
    word('77'.repeat(20)),
    word(receiverAddress.slice(2).toLowerCase()),
  ],
  data: word((60_000_000).toString(16)),
  ...change,
})
const receipt = (change: object = {}) => ({ status: '0x1', transactionHash: hash, logs: [transfer()], ...change })
const sent = { hash, to: receiverAddress.toLowerCase(), value: '0xde0b6b3a7640000' }
const owner = new AbortController().signal

/** Asks about a payment of USDC on Polygon, of a node that gives these results in an order of its own. */
function ask(results: readonly unknown[], change: Partial<Arrival> = {}) {
  const asked: { method: string; params: unknown[] }[] = []
  const fetch = vi.fn((_: unknown, init?: RequestInit) => {
    asked.push(...(JSON.parse(String(init?.body)) as typeof asked))
    const answers = results.map((result, id) => ({ jsonrpc: '2.0', id, result })).reverse()
    return Promise.resolve(new Response(JSON.stringify(answers)))
  })
  const arrival = { asset: polygonUsdc, receiverAddress, hash, ...change }
  return { asked, fetch, units: readArrival(arrival, { url: 'https://node.example', fetch }, owner) }
}

test('a token’s transfer to the address is read, in one request', async () => {
  const { asked, fetch, units } = ask(['0x89', receipt({ logs: [transfer()] }), sent])
  expect(await units).toBe(60_000_000n)
  expect(fetch).toHaveBeenCalledOnce()
  expect(asked.map(({ method }) => method)).toEqual([
    'eth_chainId',
    'eth_getTransactionReceipt',
    'eth_getTransactionByHash',
  ])
})

test.each([
  ['another chain', '0x1', receipt()],
  ['no chain', undefined, receipt()],
  ['no receipt yet', '0x89', null],
  ['a failed transaction', '0x89', receipt({ status: '0x0' })],
  ['another transaction', '0x89', receipt({ transactionHash: `0x${'b2'.repeat(32)}` })],
  ['no logs', '0x89', receipt({ logs: 'none' })],
  ['another token', '0x89', receipt({ logs: [transfer({ address: `0x${'11'.repeat(20)}` })] })],
  ['another receiver', '0x89', receipt({ logs: [transfer({ topics: transfer().topics.with(2, word('99')) })] })],
  ['another event', '0x89', receipt({ logs: [transfer({ topics: transfer().topics.with(0, word('1')) })] })],
  ['two transfers, which may be two payers’,', '0x89', receipt({ logs: [transfer(), transfer({ data: word('1') })] })],
  ['an amount that is none', '0x89', receipt({ logs: [transfer({ data: 'much' })] })],
])('%s says nothing', async (_, chainId, found) => {
  expect(await ask([chainId, found, sent]).units).toBeUndefined()
})

test('a chain’s own coin is the value of a payment to the address itself', async () => {
  const asset: Asset = { assetId: 'eip155:137/slip44:966', chainId: 'eip155:137', symbol: 'POL', decimals: 18 }
  expect(await ask(['0x89', receipt(), sent], { asset }).units).toBe(10n ** 18n)
  expect(await ask(['0x89', receipt(), { ...sent, to: token }], { asset }).units).toBeUndefined()
})

test('an answer that is no batch, or none at all, says nothing or rejects', async () => {
  const arrival = { asset: polygonUsdc, receiverAddress, hash }
  const answer = (body: string) => ({ url: 'https://node.example', fetch: () => Promise.resolve(new Response(body)) })
  expect(await readArrival(arrival, answer('{"error":{"code":-32600}}'), owner)).toBeUndefined()
  await expect(readArrival(arrival, answer('busy'), owner)).rejects.toThrow()
  const ended = new AbortController()
  ended.abort()
  const signals: (AbortSignal | null | undefined)[] = []
  const fetch = (_: unknown, init?: RequestInit) => {
    signals.push(init?.signal)
    return Promise.reject(new Error('aborted'))
  }
  await expect(readArrival(arrival, { url: 'https://node.example', fetch }, ended.signal)).rejects.toThrow()
  expect(signals.map((signal) => signal?.aborted)).toEqual([true])
})

const mint = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'
const owned = (owner: string, amount: string) => ({ mint, owner, uiTokenAmount: { amount } })
const onSolana: Arrival = {
  asset: { assetId: `${solana}/token:${mint}`, chainId: solana, symbol: 'USDC', decimals: 6 },
  receiverAddress: '7EYnhQoR9YM3N7UoaKRoA44Uy8JeaZV3qyouov87awMs',
  hash: '5'.repeat(88),
}
const change = (meta: object = {}) => ({
  transaction: { signatures: [onSolana.hash] },
  meta: {
    err: null,
    preTokenBalances: [owned('somebody', '90000000')],
    postTokenBalances: [owned('somebody', '30000000'), owned(onSolana.receiverAddress, '60000000')],
    ...meta,
  },
})
const genesis = '5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d'

test('on Solana, by how much the address has more of the token', async () => {
  expect(await ask([genesis, change()], onSolana).units).toBe(60_000_000n)
  const before = [owned(onSolana.receiverAddress, '1')]
  expect(await ask([genesis, change({ preTokenBalances: before })], onSolana).units).toBe(59_999_999n)
})

test.each([
  ['another cluster', 'EtWTRABZaYq6iMfeYKouRu166VU2xqa1wcaWoxPkrZBG', change()],
  ['an unknown transaction', genesis, null],
  ['a failed transaction', genesis, change({ err: { InstructionError: [0, 'Custom'] } })],
  ['another transaction', genesis, { ...change(), transaction: { signatures: ['6'.repeat(88)] } }],
  ['no balances', genesis, change({ postTokenBalances: undefined })],
  ['a balance that is none', genesis, change({ postTokenBalances: [owned(onSolana.receiverAddress, '6e7')] })],
])('on Solana, %s says nothing', async (_, cluster, found) => {
  expect(await ask([cluster, found], onSolana).units).toBeUndefined()
})

test('a chain of another family is not asked', async () => {
  const asset: Asset = { ...polygonUsdc, chainId: tron, assetId: `${tron}/trc20:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t` }
  const { fetch, units } = ask([], { asset })
  expect(await units).toBeUndefined()
  expect(fetch).not.toHaveBeenCalled()
})
