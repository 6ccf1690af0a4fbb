// @vitest-environment happy-dom
import { createRoot } from 'solid-js'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { solana } from '../chains/caip.ts'
import { createFate } from './createFate.ts'
import { makeEvmLook } from './evm/makeEvmLook.ts'

const hash = `0x${'ab'.repeat(32)}`
const now = 1_800_000_000_000
const ends: (() => void)[] = []
// Loading a part is the one thing that a fake clock cannot wait for.
beforeAll(() => import('./lost/lost.ts'))
beforeEach(() => void vi.useFakeTimers({ now }))
afterEach(() => {
  ends.splice(0).forEach((end) => end())
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const notAsked = () => Promise.reject(new Error('not asked for'))

/** Watches a transfer of Polygon, over chains that have it or do not; a chain that is not named gives no answer. */
function watch(has: Readonly<Record<string, boolean>>, evm = () => Promise.resolve(makeEvmLook)) {
  const asked: string[] = []
  vi.stubGlobal('fetch', (url: unknown, { body }: { body: string }) => {
    const chain = String(url).split(':').at(-1)!
    asked.push(chain)
    const known = has[chain]
    if (known === undefined) return Promise.reject(new TypeError('Failed to fetch'))
    const results: Record<string, unknown> = {
      eth_chainId: `0x${Number(chain).toString(16)}`,
      eth_blockNumber: '0x50',
      eth_getTransactionByHash: known ? { hash } : null,
    }
    const calls = JSON.parse(body) as { id: number; method: string }[]
    return Promise.resolve(Response.json(calls.map(({ id, method }) => ({ id, result: results[method] ?? null }))))
  })
  return createRoot((end) => {
    ends.push(end)
    return {
      asked,
      end,
      fate: createFate(() => ({ chainId: 'eip155:137', hash, sentAt: now }), { evm, solana: notAsked }),
    }
  })
}
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('W15 a transfer that is on another chain is told with it at the third look, and no other look follows', async () => {
  const { fate, asked } = watch({ 137: false, 8453: true })
  await wait(19_999)
  expect(fate()).toEqual({ kind: 'unknown' })
  await wait(1)
  expect(fate()).toEqual({ kind: 'stray', actual: 'eip155:8453' })
  await wait(600_000)
  expect(asked.filter((chain) => chain === '137')).toHaveLength(3)
  expect(vi.getTimerCount()).toBe(0)
})

test('W15 a transfer that no chain has is told from the fifth look on, until one has it', async () => {
  const has: Record<string, boolean> = { 137: false, 8453: false }
  const { fate } = watch(has)
  await wait(59_000)
  expect(fate()).toEqual({ kind: 'unknown' })
  await wait(1_000)
  expect(fate()).toEqual({ kind: 'absent' })
  has['8453'] = true
  await wait(300_000)
  expect(fate()).toMatchObject({ kind: 'stray' })
})

test('a node that gives no answer says nothing of where a transfer is, and no other one is asked', async () => {
  const { fate, asked } = watch({ 8453: true })
  await wait(600_000)
  expect(fate()).toEqual({ kind: 'unknown' })
  expect(asked).not.toContain('8453')
})

test('a look ends with its owner', async () => {
  const { asked, end } = watch({ 137: false })
  await wait(0)
  end()
  asked.length = 0
  await wait(600_000)
  expect(asked).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})

test('code that is not there yet is asked for again with the next look', async () => {
  let isThere = false
  const { fate, asked } = watch({ 137: false, 8453: true }, () =>
    isThere ? Promise.resolve(makeEvmLook) : Promise.reject(new Error('lost line')),
  )
  await wait(30_000)
  expect([fate().kind, asked]).toEqual(['unknown', []])
  isThere = true
  await wait(40_000)
  expect(fate()).toEqual({ kind: 'stray', actual: 'eip155:8453' })
})

test('a payment on Solana is looked at by what is loaded for it alone', async () => {
  const payment = { chainId: solana, hash: '5'.repeat(88), sentAt: now }
  const solanaLook = vi.fn(() => () => Promise.resolve({ kind: 'mined' as const }))
  const fate = createRoot((end) => {
    ends.push(end)
    return createFate(() => payment, { evm: notAsked, solana: () => Promise.resolve(solanaLook) })
  })
  await wait(0)
  expect(solanaLook).toHaveBeenCalledWith(payment, expect.any(Function))
  expect(fate()).toEqual({ kind: 'mined' })
})
