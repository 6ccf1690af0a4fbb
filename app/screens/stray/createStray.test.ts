import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStray } from './createStray.ts'

const hash = `0x${'ab'.repeat(32)}`
const now = 1_800_000_000_000
const nodes = [
  { chainId: 'eip155:137', url: 'https://node.example/137' },
  { chainId: 'eip155:8453', url: 'https://node.example/8453' },
] as const
const ends: (() => void)[] = []
beforeEach(() => void vi.useFakeTimers({ now }))
afterEach(() => {
  ends.splice(0).forEach((end) => end())
  vi.useRealTimers()
})

/** Watches a transfer of Polygon, over chains that have it or do not; a chain that is not named gives no answer. */
function watch(has: Readonly<Record<string, boolean>>, sent = { chainId: 'eip155:137', hash, sentAt: now } as const) {
  const asked: string[] = []
  const fetch = vi.fn((url: unknown) => {
    const chain = String(url).split('/').at(-1)!
    asked.push(chain)
    const known = has[chain]
    if (known === undefined) return Promise.reject(new TypeError('Failed to fetch'))
    return Promise.resolve(new Response(JSON.stringify({ jsonrpc: '2.0', id: 1, result: known ? { hash } : null })))
  })
  return createRoot((end) => {
    ends.push(end)
    return { asked, end, stray: createStray(sent, nodes, fetch) }
  })
}
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('W15 a transfer that is on another chain is told with it after twenty seconds', async () => {
  const { stray, asked } = watch({ 137: false, 8453: true })
  await wait(19_999)
  expect(asked).toEqual([])
  await wait(1)
  expect(stray()).toEqual({ actual: 'eip155:8453' })
  await wait(600_000)
  expect(asked).toEqual(['137', '8453'])
})

test('W15 a transfer that is where it should be is not looked for again', async () => {
  const { stray, asked } = watch({ 137: true, 8453: false })
  await wait(600_000)
  expect(stray()).toBeUndefined()
  expect(asked).toEqual(['137'])
})

test('W15 a transfer that no chain has is told from the second look on, until one has it', async () => {
  const has: Record<string, boolean> = { 137: false, 8453: false }
  const { stray } = watch(has)
  await wait(20_000)
  expect(stray()).toBeUndefined()
  await wait(40_000)
  expect(stray()).toEqual({ actual: undefined })
  has['137'] = true
  await wait(120_000)
  expect(stray()).toBeUndefined()
})

test('a node that gives no answer says nothing of where a transfer is', async () => {
  const { stray } = watch({ 8453: true })
  await wait(600_000)
  expect(stray()).toBeUndefined()
})

test('a look ends with its owner, and a signature of Solana is not looked for', async () => {
  const { asked, end } = watch({ 137: false, 8453: false })
  end()
  watch({ 137: false }, { chainId: 'eip155:137', hash: '5'.repeat(88), sentAt: now })
  await wait(600_000)
  expect(asked).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})
