import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { account, makeDeferred, makeFakeProvider, walletError } from './fakeProvider.ts'
import {
  promptReviewed,
  promptWallet,
  readAccounts,
  readChainId,
  readWallet,
  toAccounts,
  toChainId,
  watchWallet,
} from './provider.ts'

// Loading a part is the one thing that a fake clock cannot wait for.
beforeAll(() => import('./walletErrors.ts'))
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a wallet that does not answer a read within ten seconds has failed', async () => {
  const provider = makeFakeProvider({ eth_chainId: () => new Promise(() => {}) })
  const read = expect(readWallet(provider, 'eth_chainId')).rejects.toMatchObject({ code: 'wallet_failed' })
  await vi.advanceTimersByTimeAsync(10_000)
  await read
  expect(vi.getTimerCount()).toBe(0)
})

test('a read that was answered leaves no timer', async () => {
  await readChainId(makeFakeProvider())
  expect(vi.getTimerCount()).toBe(0)
})

test('a wallet with a request open gets no second one, and another wallet does', async () => {
  const open = makeDeferred<string>()
  const provider = makeFakeProvider({ eth_sendTransaction: () => open.promise })
  const first = promptReviewed(provider, 'eth_sendTransaction', [])
  await expect(promptReviewed(provider, 'eth_sendTransaction', [])).rejects.toMatchObject({ code: 'wallet_busy' })
  await expect(promptWallet(provider, 'eth_requestAccounts')).rejects.toMatchObject({ code: 'wallet_busy' })
  await expect(promptWallet(makeFakeProvider(), 'eth_requestAccounts')).resolves.toEqual([account])
  open.resolve('0x1')
  await expect(first).resolves.toBe('0x1')
  expect(provider.calls).toHaveLength(1)
})

test('after a refusal the wallet can be asked again', async () => {
  const provider = makeFakeProvider({
    eth_requestAccounts: () => {
      throw walletError(4001)
    },
  })
  await expect(promptWallet(provider, 'eth_requestAccounts')).rejects.toMatchObject({ code: 4001 })
  await expect(promptWallet(provider, 'eth_requestAccounts')).rejects.toMatchObject({ code: 4001 })
  expect(provider.calls).toHaveLength(2)
})

test('a prompt has no deadline', async () => {
  const open = makeDeferred<string>()
  const asked = promptReviewed(makeFakeProvider({ eth_sendTransaction: () => open.promise }), 'eth_sendTransaction', [])
  await vi.advanceTimersByTimeAsync(3_600_000)
  open.resolve('late')
  await expect(asked).resolves.toBe('late')
})

test.each([
  ['0x89', 'eip155:137'],
  ['0x0089', 'eip155:137'],
  ['0X89', 'eip155:137'],
  ['137', 'eip155:137'],
  [137, 'eip155:137'],
  ['eip155:137', 'eip155:137'],
  ['eip155:0', undefined],
  ['solana:137', undefined],
  [0, undefined],
  ['', undefined],
  ['0x', undefined],
  [1.5, undefined],
  [-1, undefined],
  [null, undefined],
  [{}, undefined],
  [`0x${'f'.repeat(100)}`, undefined],
])('W16 the chain %j is %s', (value, chainId) => {
  expect(toChainId(value)).toBe(chainId)
})

test('a wallet that names no chain has failed', async () => {
  await expect(readChainId(makeFakeProvider({ eth_chainId: () => null }))).rejects.toMatchObject({
    code: 'wallet_failed',
  })
})

test('what is no address is no account', async () => {
  expect(toAccounts([account, '0x12', null, {}, 'vitalik.eth'])).toEqual([account])
  expect(toAccounts('0x')).toEqual([])
  expect(toAccounts(undefined)).toEqual([])
  expect(toAccounts(Array.from({ length: 10_000 }, () => account))).toHaveLength(50)
  await expect(readAccounts(makeFakeProvider())).resolves.toEqual([account])
})

test('changes are told until the watch ends, and a wallet without events is watched in silence', () => {
  const provider = makeFakeProvider()
  const seen = vi.fn()
  const stop = watchWallet(provider, seen)
  provider.emit('accountsChanged', [])
  provider.emit('chainChanged', '0x1')
  provider.emit('disconnect')
  expect(seen).toHaveBeenCalledTimes(3)
  stop()
  expect(provider.listeners()).toBe(0)
  const broken = () => {
    throw new Error('no events')
  }
  expect(() => watchWallet({ request: provider.request, on: broken, removeListener: broken }, seen)()).not.toThrow()
  expect(() => watchWallet({ request: provider.request }, seen)()).not.toThrow()
})
