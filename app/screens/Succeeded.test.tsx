// @vitest-environment happy-dom
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { drawPanel } from '../methods/fakePage.tsx'
import { makeFakeSession } from '../methods/fakeSession.ts'
import { polygonUsdc, samples } from '../model/samples.ts'
import { Succeeded } from './Succeeded.tsx'

const address = '0x52908400098527886E0F7030069857D2E4169EE7'
const hash = `0x${'a1'.repeat(32)}`
const arrived = {
  ...samples.succeeded,
  target: { asset: polygonUsdc, address },
  delivery: { chainId: polygonUsdc.chainId, hash },
}
const word = (digits: string) => `0x${digits.padStart(64, '0')}`
const logOf = (units: number) => ({
  address: polygonUsdc.assetId.split(':').at(-1),
  topics: ['0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef', word('7'), word(address.slice(2))],
  data: word(units.toString(16)),
})
const node = vi.fn<typeof fetch>()
const answer = (chain: string, ...units: number[]) => {
  const receipt = { status: '0x1', transactionHash: hash, logs: units.map(logOf) }
  return Response.json([chain, receipt, null].map((result, id) => ({ jsonrpc: '2.0', id, result })))
}

beforeEach(() => vi.stubGlobal('fetch', node))
afterEach(() => {
  vi.unstubAllGlobals()
  node.mockReset()
})
const draw = (first: typeof arrived) => {
  const [session, setSession] = createSignal(first)
  const page = drawPanel(
    () => (
      <Succeeded
        state={{ status: 'succeeded', session: session() }}
        exit={{ onDone: undefined, returnUrl: undefined }}
      />
    ),
    makeFakeSession(),
    { at: 'status' },
  )
  return { ...page, setSession, title: () => page.text().replaceAll('\u00a0', ' ') }
}

test('the delivery’s own transaction says how much arrived, and is asked once', async () => {
  node.mockResolvedValue(answer('0x89', 24_980_000))
  const page = draw(arrived)
  expect(page.title()).toContain('Your money arrived')
  await vi.waitFor(() => expect(page.title()).toContain('24.98 USDC arrived'))
  page.setSession({ ...arrived, backendStatus: 'later' })
  expect(page.title()).toContain('24.98 USDC arrived')
  expect(node).toHaveBeenCalledOnce()
  page.end()
})

test.each([
  ['no answer', () => Promise.reject(new Error('offline'))],
  ['an answer of another chain', () => Promise.resolve(answer('0x2105', 24_980_000))],
  ['two transfers, of which one may be another payment’s', () => Promise.resolve(answer('0x89', 1, 24_980_000))],
])('%s names no amount', async (_, respond) => {
  node.mockImplementation(respond)
  const page = draw(arrived)
  await vi.waitFor(() => expect(node).toHaveBeenCalledOnce())
  // What was answered is read in the tasks that are due already.
  await new Promise((go) => setImmediate(go))
  expect(page.title()).toContain('Your money arrived')
  page.end()
})

test.each([
  [
    'the backend’s own figure',
    { ...arrived, delivery: { ...arrived.delivery, amount: 25_000_000n } },
    '25.00 USDC arrived',
  ],
  [
    'a delivery on another chain',
    { ...arrived, delivery: { chainId: 'eip155:1' as const, hash } },
    'Your money arrived',
  ],
])('%s is asked of no node', (_, session, title) => {
  const page = draw(session)
  expect(page.title()).toContain(title)
  expect(node).not.toHaveBeenCalled()
  page.end()
})
