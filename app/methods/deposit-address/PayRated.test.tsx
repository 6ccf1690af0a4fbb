// @vitest-environment happy-dom
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { DepositError } from '../../errors.ts'
import type { Transfer } from '../../model/instruction.ts'
import { polygonUsdc, transfer } from '../../model/samples.ts'
import type { Session } from '../../model/session.ts'
import type { FakePage } from '../fakePage.tsx'
import { drawPanel } from '../fakePage.tsx'
import type { FakeSession } from '../fakeSession.ts'
import { makeFakeSession } from '../fakeSession.ts'
import { askingKit, limitedKit } from '../kits.ts'
import { Pay } from './Pay.tsx'

const start = 1_800_000_000_000
const minute = 60_000
const offers = [{ kind: 'deposit_address', asksRefund: true }] as const
const rated: Transfer = { ...transfer, rateUntil: start + minute }
let page: FakePage
let session: FakeSession

// Loading is the one thing that a fake clock cannot wait for.
beforeAll(() =>
  Promise.all([
    limitedKit.load(),
    import('../routes.ts'),
    askingKit.load(),
    import('#island/checksum'),
    import('#island/qr'),
  ]),
)
beforeEach(() => void vi.useFakeTimers({ now: start }))
afterEach(() => {
  page.end()
  vi.useRealTimers()
})

async function draw(refundAddress?: string, facts: Partial<Session> = { offers }) {
  const [instruction, setInstruction] = createSignal(rated)
  session = Object.assign(makeFakeSession({}, facts), { refundAddress: () => refundAddress })
  page = drawPanel(() => <Pay instruction={instruction()} />, session, { at: 'deposit_address' })
  await vi.advanceTimersByTimeAsync(100)
  return setInstruction
}
const shown = () => document.querySelector('.card [data-address]')?.textContent

test('an amount that holds for a moment says so in words that stand still', async () => {
  await draw()
  expect(shown()).toBe(transfer.receiverAddress)
  const words = page.text()
  expect(words).toContain('This amount holds for about a minute.')
  expect(words).toContain('25.00\u00a0USDC arrives after fees.')
  await vi.advanceTimersByTimeAsync(minute - 200)
  expect(page.text()).toBe(words)
})

test('B31 after it the address stays, the amount is about, and no request goes out', async () => {
  await draw()
  await vi.advanceTimersByTimeAsync(60 * minute)
  expect(shown()).toBe(transfer.receiverAddress)
  expect(page.text()).toContain('What arrives now is worth the rate of that moment.')
  expect(page.text()).toContain('Amount, about')
  expect(page.text()).not.toContain('arrives after fees')
  expect(session.choices).toEqual([])
})

test.each([['0x27b1fdb04752bbc536007a920d24acb045561c26'], [undefined]])(
  'a tap gets a new amount with the refund address %s, and the new one holds again',
  async (refundAddress) => {
    const setInstruction = await draw(refundAddress)
    await vi.advanceTimersByTimeAsync(minute)
    page.click('New amount')
    await vi.advanceTimersByTimeAsync(10)
    expect(session.choices).toEqual([{ kind: 'transfer', asset: polygonUsdc, ...(refundAddress && { refundAddress }) }])
    setInstruction({
      ...rated,
      amount: { units: 25_090_000n, basis: 'derived' },
      rateUntil: start + 2 * minute + 1000,
    })
    await vi.advanceTimersByTimeAsync(10)
    expect(page.text()).toContain('This amount holds for about a minute.')
    expect(page.text()).toContain('25.09')
    expect(shown()).toBe(transfer.receiverAddress)
  },
)

test('a refusal is told, and the address stays', async () => {
  await draw()
  session.choose = () => Promise.reject(new DepositError('backend_failed', { backend: 'one', status: 500 }))
  page.click('New amount')
  await vi.advanceTimersByTimeAsync(10)
  expect(page.text()).toContain('The payment service has a problem')
  expect(shown()).toBe(transfer.receiverAddress)
})

test('without a refund address the payer can still name one', async () => {
  await draw()
  expect(page.text()).toContain('Where should the money go if it fails?')
})

test('a page that may choose nothing any more shows the address, and no tap that would be refused', async () => {
  await draw(undefined, { offers: [] })
  expect(shown()).toBe(transfer.receiverAddress)
  expect(page.button('New amount')).toBeUndefined()
  expect(page.text()).not.toContain('Where should the money go if it fails?')
})

test('what is sent in one coin less what lands in another is no fee', async () => {
  await draw()
  const total = () => document.querySelector('.folds summary .end')?.textContent
  expect(total()).toBe('0.07\u00a0USDC')
  page.end()
  const pol = { assetId: 'eip155:137/slip44:966', chainId: 'eip155:137', symbol: 'POL', decimals: 18 } as const
  const amount = { units: 100n * 10n ** 18n, basis: 'derived' } as const
  session = makeFakeSession({}, { offers })
  page = drawPanel(() => <Pay instruction={{ ...rated, asset: pol, amount }} />, session, { at: 'deposit_address' })
  await vi.advanceTimersByTimeAsync(100)
  expect(page.text()).toContain('100')
  expect(total()).toBe('')
})
