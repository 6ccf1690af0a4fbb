// @vitest-environment happy-dom
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { AnyTransfer, Transfer } from '../../model/instruction.ts'
import { polygonUsdc, samples } from '../../model/samples.ts'
import type { FakePage } from '../fakePage.tsx'
import { drawPanel } from '../fakePage.tsx'
import type { FakeSession } from '../fakeSession.ts'
import { makeFakeSession } from '../fakeSession.ts'
import { askingKit, limitedKit } from '../kits.ts'
import { anyTransfer, routes, timedTransfer, tronUsdt } from './fakeRoutes.ts'
import { Pay } from './Pay.tsx'

const start = 1_800_000_000_000
const minute = 60_000
const receiverAddress = anyTransfer.receiverAddress
const offers = [{ kind: 'deposit_address', routes }] as const
let page: FakePage
let session: FakeSession

// Loading is the one thing that a fake clock cannot wait for.
beforeAll(() =>
  Promise.all([
    limitedKit.load(),
    import('../routes.ts'),
    askingKit.load(),
    import('#island/checksum'),
    import('#island/base58'),
    import('#island/qr'),
  ]),
)
beforeEach(() => void vi.useFakeTimers({ now: start }))
afterEach(() => {
  page.end()
  vi.useRealTimers()
})

async function draw(instruction: Transfer | AnyTransfer) {
  const [current, setCurrent] = createSignal(instruction)
  session = makeFakeSession({}, { offers })
  page = drawPanel(() => <Pay instruction={current()} />, session, { at: 'deposit_address' })
  await vi.advanceTimersByTimeAsync(100)
  return setCurrent
}
/** The whole document, attributes included. */
const inDocument = () => new XMLSerializer().serializeToString(document)
const shown = () => document.querySelector('.card [data-address]')?.textContent
const timed = (change: Partial<Transfer> = {}) =>
  timedTransfer(start + 10 * minute, { asset: polygonUsdc, receiverAddress, ...change })

test('one address stands for all its networks, on screen, in the code and behind the button', async () => {
  await draw(anyTransfer)
  expect(shown()).toBe(receiverAddress)
  expect(document.querySelector<HTMLElement>('[data-qr]')?.dataset['qr']).toBe(receiverAddress)
  expect(page.text()).toContain('Send 25.00\u00a0USDC, or its worth in another coin')
  const names = [...document.querySelectorAll('.network')].map((network) => network.textContent)
  expect(names).toEqual(['Polygon', 'Base'])
  expect(page.button('Copy address')).toBeDefined()
  expect(page.text()).toContain('Solana, Tron and Bitcoin are others')
})

test('an address that fails its check stops the page', async () => {
  await draw({ ...anyTransfer, receiverAddress: receiverAddress.replace('9EE7', '9Ee7') })
  expect(session.stops.map(({ code }) => code)).toEqual(['address_invalid'])
  expect(shown()).toBeUndefined()
})

test('at its end an address leaves the screen, and nothing brings a fresh one but a tap', async () => {
  await draw(timed())
  expect(inDocument()).toContain(receiverAddress)
  await vi.advanceTimersByTimeAsync(10 * minute - 200)
  expect(shown()).toBe(receiverAddress)
  await vi.advanceTimersByTimeAsync(200)
  expect(inDocument()).not.toContain(receiverAddress)
  expect(page.text()).toContain('The Polygon address has ended')
  expect(page.text()).toContain('it is still watched')
  await vi.advanceTimersByTimeAsync(60 * minute)
  expect(session.choices).toEqual([])
  page.click('Get a fresh address')
  await vi.advanceTimersByTimeAsync(0)
  expect(session.choices).toEqual([{ kind: 'transfer', asset: polygonUsdc, amount: 25_000_000n }])
})

test('the fresh address takes the place of the old one', async () => {
  const change = await draw(timed())
  await vi.advanceTimersByTimeAsync(10 * minute)
  const fresh = '0x8617E340B3D01FA5F11F306F4090FD50E238070D'
  change(timed({ receiverAddress: fresh, expiresAt: start + 25 * minute }))
  await vi.advanceTimersByTimeAsync(100)
  expect(shown()).toBe(fresh)
})

test('an address that ends says when, from the start, and asks for no refund address that nobody would take', async () => {
  await draw(timedTransfer(start + 15 * minute))
  expect(page.text()).toContain('This address ends in')
  expect(document.querySelector('.card ~ .waiting .countdown')?.textContent).toBe('15:00')
  expect(page.text()).toContain('Send only USDT on Tron')
  expect(page.text()).toContain('TRC-20')
  expect(page.text()).not.toContain('if it fails')
})

test('an address whose end nobody knows here is not shown: a fresh one of the same amount is a tap away', async () => {
  const { expiresAt: _, ...without } = timedTransfer(start)
  await draw(without)
  expect(inDocument()).not.toContain(without.receiverAddress)
  expect(page.text()).toContain('The Tron address may have ended')
  expect(page.text()).toContain('it is still watched')
  page.click('Get a fresh address')
  await vi.advanceTimersByTimeAsync(0)
  expect(session.choices).toEqual([{ kind: 'transfer', asset: tronUsdt, amount: 25_000_000n }])
})

test('a Tron address with a wrong character stops the page', async () => {
  await draw(timedTransfer(start + minute, { receiverAddress: 'TJRabPrwbZy45sbavfcjinPJC18kjpRTv9' }))
  expect(session.stops.map(({ code }) => code)).toEqual(['address_invalid'])
  expect(shown()).toBeUndefined()
})

test('an address that had ended before the page came is never shown', async () => {
  await draw(timed({ expiresAt: start - 1 }))
  expect(inDocument()).not.toContain(receiverAddress)
  expect(page.text()).toContain('has ended')
})

test('a device that slept over the end shows no address once the backend answers', async () => {
  const [checkedAt, setCheckedAt] = createSignal(start)
  session = { ...makeFakeSession({}, { offers }), checkedAt }
  page = drawPanel(() => <Pay instruction={timed()} />, session, { at: 'deposit_address' })
  await vi.advanceTimersByTimeAsync(100)
  expect(shown()).toBe(receiverAddress)
  vi.setSystemTime(start + 11 * minute)
  setCheckedAt(Date.now())
  expect(inDocument()).not.toContain(receiverAddress)
})

test('where nobody knows the amount any more, a fresh address asks for it', async () => {
  const { amount: _, ...without } = timed()
  await draw(without)
  await vi.advanceTimersByTimeAsync(10 * minute)
  page.click('Get a fresh address')
  expect(session.choices).toEqual([])
  expect(samples.waiting_payment.target.amount).toBe(25_000_000n)
})
