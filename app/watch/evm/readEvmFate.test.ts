import { expect, test } from 'vitest'
import type { AskChain } from '../fate.ts'
import type { Seen } from './readEvmFate.ts'
import { readEvmFate } from './readEvmFate.ts'

const hash = `0x${'ab'.repeat(32)}`
const faster = `0x${'cd'.repeat(32)}`
const from = `0x${'11'.repeat(20)}`
const token = `0x${'22'.repeat(20)}`
const sent = { chainId: 'eip155:137', hash, sentAt: 0 } as const
const transaction = { hash, from, to: token, nonce: '0x5', value: '0x0', input: '0xa9059cbb01' }

/** A chain whose account used its number in block 0x40 for `mined`; what is absent is as of a transaction that waits. */
function makeChain(change: Record<string, unknown> = {}, mined?: unknown) {
  const table: Record<string, unknown> = {
    eth_chainId: '0x89',
    eth_blockNumber: '0x50',
    eth_getTransactionByHash: transaction,
    eth_getTransactionReceipt: null,
    eth_getTransactionCount: '0x5',
    ...change,
  }
  const asked: string[] = []
  const ask: AskChain = (calls) =>
    Promise.resolve(
      calls.map(({ method, params }) => {
        asked.push(method)
        if (method === 'eth_getTransactionCount' && mined)
          return params[1] === 'latest' || BigInt(String(params[1])) >= 0x40n ? '0x6' : '0x5'
        if (method === 'eth_getBlockByNumber') return params[0] === '0x40' ? { transactions: [{}, mined] } : undefined
        return table[method]
      }),
    )
  return { ask, asked }
}

/** Looks once while the transaction waits, then at what the chain has become. */
async function lookTwice(mined: unknown, head = '0x50') {
  const { seen } = await readEvmFate(makeChain({ eth_blockNumber: '0x30' }).ask, sent, undefined)
  return readEvmFate(makeChain({ eth_getTransactionByHash: null, eth_blockNumber: head }, mined).ask, sent, seen)
}

test.each([
  ['waits', null, 'pending'],
  ['is in a block', { status: '0x1' }, 'mined'],
  ['was refused two blocks ago', { status: '0x0' }, 'reverted', '0x4e'],
  ['was refused one block ago, which may be taken back,', { status: '0x0' }, 'pending', '0x4f'],
])('a transaction that %s is said to', async (_, receipt, kind, blockNumber = '0x50') => {
  const chain = makeChain({
    eth_getTransactionReceipt: receipt,
    eth_getTransactionByHash: { ...transaction, blockNumber: receipt && blockNumber },
  })
  const { fate } = await readEvmFate(chain.ask, sent, undefined)
  expect(fate).toEqual({ kind })
})

test.each([
  ['of another chain', { eth_chainId: '0x1' }],
  ['without a chain', { eth_chainId: undefined }],
  ['of another transaction', { eth_getTransactionByHash: { ...transaction, hash: faster } }],
  ['with half of a transaction', { eth_getTransactionByHash: { hash } }],
])('an answer %s says nothing', async (_, change) => {
  const { fate, seen } = await readEvmFate(makeChain(change).ask, sent, undefined)
  expect(fate).toEqual({ kind: 'unknown' })
  expect(seen).toBeUndefined()
})

test.each([
  ['does the same', { ...transaction, hash: faster }, { kind: 'replaced', hash: faster }],
  ['is the wallet’s own to itself', { ...transaction, hash: faster, to: from, input: '0x' }, { kind: 'cancelled' }],
  ['is for somebody else', { ...transaction, hash: faster, to: hash.slice(0, 42) }, { kind: 'cancelled' }],
  ['pays another amount', { ...transaction, hash: faster, input: '0xa9059cbb02' }, { kind: 'other' }],
  [
    'calls the coin by way of another',
    { ...transaction, hash: faster, to: from, input: `0x${token.slice(2)}` },
    { kind: 'other' },
  ],
  ['is the same one', transaction, { kind: 'mined' }],
])('what took its number and %s is told as that', async (_, mined, fate) => {
  expect((await lookTwice(mined)).fate).toEqual(fate)
})

test.each([
  ['cancels it', { ...transaction, hash: faster, to: from, input: '0x' }, 'cancelled'],
  ['may pay something else', { ...transaction, hash: faster, input: '0xa9059cbb02' }, 'other'],
])('what %s is believed two blocks later', async (_, mined, kind) => {
  expect((await lookTwice(mined, '0x41')).fate).toEqual({ kind: 'pending' })
  expect((await lookTwice(mined, '0x42')).fate).toEqual({ kind })
})

test('a network that does not know it says that', async () => {
  const { fate, seen } = await readEvmFate(makeChain({ eth_getTransactionByHash: null }).ask, sent, undefined)
  expect(fate).toEqual({ kind: 'absent' })
  expect(seen).toBeUndefined()
})

test('one that the network forgot, with its number free, may still go out', async () => {
  const { seen } = await readEvmFate(makeChain().ask, sent, undefined)
  const look = await readEvmFate(makeChain({ eth_getTransactionByHash: null }).ask, sent, seen)
  expect(look.fate).toEqual({ kind: 'absent' })
  expect(look.seen).toBe(seen)
})

test('one that a reorganisation took back waits again', async () => {
  const mined = { ...transaction, blockNumber: '0x4f' }
  const first = await readEvmFate(
    makeChain({ eth_getTransactionByHash: mined, eth_getTransactionReceipt: { status: '0x1' } }).ask,
    sent,
    undefined,
  )
  expect(first.fate).toEqual({ kind: 'mined' })
  expect((await readEvmFate(makeChain().ask, sent, first.seen)).fate).toEqual({ kind: 'pending' })
})

test('a node that tells nonsense is not asked without end', async () => {
  const seen: Seen = {
    sighting: { hash, from, to: token, nonce: 5n, value: 0n, input: '0x' },
    block: 0n,
  }
  const { ask, asked } = makeChain(
    { eth_getTransactionByHash: null, eth_blockNumber: `0x${'f'.repeat(60)}` },
    transaction,
  )
  expect((await readEvmFate(ask, sent, seen)).fate).toEqual({ kind: 'unknown' })
  expect(asked.length).toBeLessThan(25)
})
