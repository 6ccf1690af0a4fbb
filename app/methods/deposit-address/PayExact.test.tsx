// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { polygonUsdc, samples } from '../../model/samples.ts'
import type { FakePage } from '../fakePage.tsx'
import { drawPanel } from '../fakePage.tsx'
import { makeFakeSession } from '../fakeSession.ts'
import { limitedKit } from '../kits.ts'
import { Pay } from './Pay.tsx'

const { instruction } = samples.waiting_payment
const receiverAddress = '0x52908400098527886E0F7030069857D2E4169EE7'
let page: FakePage
beforeAll(() =>
  Promise.all([limitedKit.load(), import('../routes.ts'), import('#island/checksum'), import('#island/qr')]),
)
afterEach(() => page.end())

async function draw(basis: 'exact' | 'about', units = 100_250_000n) {
  if (instruction.kind !== 'transfer') throw new Error('the sample is a transfer')
  const asked = { ...instruction, asset: polygonUsdc, receiverAddress, amount: { units, basis }, fees: [] }
  const session = makeFakeSession({}, { offers: [{ kind: 'deposit_address' }] })
  page = drawPanel(() => <Pay instruction={asked} />, session, { at: 'deposit_address' })
  await vi.waitFor(() => expect(document.querySelector('.card [data-address]')).not.toBeNull())
}
const isBefore = (one: Element | null, other: Element | null) =>
  !!one && !!other && !!(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING)

test('an exact amount comes before the address and its code, is copied first, and is said again at the address', async () => {
  const writeText = vi.fn(() => Promise.resolve())
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })
  await draw('exact')
  const address = document.querySelector('[data-address]')
  expect(isBefore(document.querySelector('.sharp .money'), address)).toBe(true)
  await vi.waitFor(() =>
    expect(isBefore(document.querySelector('.sharp .money'), document.querySelector('[data-qr]'))).toBe(true),
  )
  expect(document.querySelectorAll('.sharp')).toHaveLength(1)
  expect(document.querySelector('.amount')).toBeNull()
  page.click('Copy amount')
  await vi.waitFor(() => expect(writeText).toHaveBeenCalledWith('100.25'))
  expect(page.text()).toContain('Exactly 100.25\u00a0USDC, in one payment.')
})

test('the trap of exchanges is told with the amount to type', async () => {
  await draw('exact')
  await vi.waitFor(() => expect(document.querySelector('details')).not.toBeNull())
  document.querySelectorAll('details').forEach((fold) => (fold.open = true))
  await vi.waitFor(() => expect(page.text()).toContain('says exactly 100.25: 100.25 plus the fee'))
})

test('an amount that may differ a little is no exact one', async () => {
  await draw('about')
  expect(document.querySelector('.sharp')).toBeNull()
  await vi.waitFor(() => expect(document.querySelector('.amount')).not.toBeNull())
})
