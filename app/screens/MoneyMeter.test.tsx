// @vitest-environment happy-dom
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { drawPanel } from '../methods/fakePage.tsx'
import { makeFakeSession } from '../methods/fakeSession.ts'
import { polygonUsdc, samples } from '../model/samples.ts'
import type { Session } from '../model/session.ts'
import { MoneyMeter } from './MoneyMeter.tsx'
import { outcomesKit } from './outcomesLater.ts'

beforeAll(outcomesKit.load)

const address = '0x52908400098527886E0F7030069857D2E4169EE7'
const hash = `0x${'a1'.repeat(32)}`
const short: Session = {
  ...samples.processing,
  issue: 'underpaid',
  otherAmounts: 'held',
  target: { asset: polygonUsdc, address, amount: 100_000_000n },
  route: { asset: polygonUsdc, receiverAddress: address },
  sourceTransfer: { chainId: polygonUsdc.chainId, hash },
}
const word = (digits: string) => `0x${digits.padStart(64, '0')}`
const receiptOf = (units: number) => ({
  status: '0x1',
  transactionHash: hash,
  logs: [
    {
      address: polygonUsdc.assetId.split(':').at(-1),
      topics: [
        '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef',
        word('7'),
        word(address.slice(2).toLowerCase()),
      ],
      data: word(units.toString(16)),
    },
  ],
})
const node = vi.fn<typeof fetch>()
const answer = (units: number) =>
  new Response(JSON.stringify(['0x89', receiptOf(units), null].map((result, id) => ({ jsonrpc: '2.0', id, result }))))

beforeEach(() => vi.stubGlobal('fetch', node))
afterEach(() => {
  vi.unstubAllGlobals()
  node.mockReset()
})
const draw = (session: Session) => {
  const page = drawPanel(() => <MoneyMeter session={session} />, makeFakeSession(), { at: 'status' })
  return { ...page, text: () => page.text().replaceAll('\u00a0', ' ') }
}
const heldWords = 'Acme has what arrived. Do not send the rest: ask Acme what happens now.'

test('figures are those of the transaction, and who holds what is said', async () => {
  node.mockResolvedValue(answer(99_000_000))
  const page = draw(short)
  await vi.waitFor(() => expect(page.text()).toContain('Missing1.00 USDC'))
  expect(page.text()).toContain('Asked for100.00 USDCReceived99.00 USDC')
  expect(page.text()).toContain('As the transaction on Polygon says.')
  expect(page.text()).toContain(heldWords)
  expect(page.text()).toContain(short.sessionId)
  expect(node).toHaveBeenCalledOnce()
  page.end()
})

test.each([
  ['no answer', () => Promise.reject(new Error('offline'))],
  ['a figure against the backend’s word', () => Promise.resolve(answer(100_000_000))],
])('%s leaves plain words', async (_, respond) => {
  node.mockImplementation(respond)
  const page = draw(short)
  await vi.waitFor(() =>
    expect(page.text()).toContain('Less than 100.00 USDC arrived. The exact amount is not reported.'),
  )
  expect(page.text()).not.toContain('Missing')
  expect(page.text()).toContain(heldWords)
  page.end()
})

test('a chain without a node is not asked', () => {
  const asset = { ...polygonUsdc, chainId: 'eip155:1', assetId: 'eip155:1/slip44:60', symbol: 'ETH' } as const
  const onEthereum = {
    ...short,
    target: { ...short.target, asset },
    route: { asset, receiverAddress: address },
    sourceTransfer: { chainId: asset.chainId, hash },
  }
  const page = draw(onEthereum)
  expect(page.text()).toContain('The exact amount is not reported.')
  expect(node).not.toHaveBeenCalled()
  page.end()
})

test('an amount that the backend tells is not asked of anybody', () => {
  const page = draw({ ...short, issue: 'overpaid', sourceTransfer: { ...short.sourceTransfer!, amount: 101_000_000n } })
  expect(page.text()).toContain('More than asked arrived.')
  expect(page.text()).toContain('Extra1.00 USDC')
  expect(page.text()).toContain('Acme has all of it. Ask Acme about the extra.')
  expect(page.text()).not.toContain('As the transaction')
  expect(node).not.toHaveBeenCalled()
  page.end()
})

test('where nothing is documented, nothing is promised', () => {
  const { otherAmounts, ...undocumented } = short
  const page = draw({ ...undocumented, sourceTransfer: { ...short.sourceTransfer!, amount: 99_000_000n } })
  expect(otherAmounts).toBe('held')
  expect(page.text()).toContain('Missing1.00 USDC')
  expect(page.text()).not.toContain('Acme')
  page.end()
})

test.each(['processing', 'succeeded', 'failed', 'expired'] as const)('%s as asked has no meter', (status) => {
  const page = draw(samples[status])
  expect(page.text()).toBe('')
  expect(node).not.toHaveBeenCalled()
  page.end()
})

test('polls that bring news ask no second time, and the read ends with its screen', async () => {
  let signal: AbortSignal | null | undefined
  node.mockImplementation((_, init) => {
    signal = init?.signal
    return new Promise(() => {})
  })
  const [session, setSession] = createSignal<Session>(short)
  const page = drawPanel(() => <MoneyMeter session={session()} />, makeFakeSession(), { at: 'status' })
  await vi.waitFor(() => expect(node).toHaveBeenCalledOnce())
  setSession({ ...short, backendStatus: 'later' })
  setSession({ ...short, status: 'failed' })
  expect(signal?.aborted).toBe(false)
  page.end()
  expect(signal?.aborted).toBe(true)
  expect(node).toHaveBeenCalledOnce()
})
