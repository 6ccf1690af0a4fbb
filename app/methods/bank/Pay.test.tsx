// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { setHostAbilities } from '../../lib/hostAbilities.ts'
import type { BankTransfer } from '../../model/instruction.ts'
import { samples } from '../../model/samples.ts'
import type { FakePage } from '../fakePage.tsx'
import { drawPanel } from '../fakePage.tsx'
import { makeFakeSession } from '../fakeSession.ts'
import { bankKit, loadAside } from '../kits.ts'
import { makeFakeRamp } from './order/fakeMarket.ts'
import { Pay } from './Pay.tsx'

const wire: BankTransfer = {
  kind: 'bank_transfer',
  rail: 'wire',
  amount: { text: '1250.5', currency: 'USD' },
  reference: '7fa4fb35-59d7-42c9-b0aa-66a4f5b34cf3',
  message: 'Your reference code is 7fa4fb35-59d7-42c9-b0aa-66a4f5b34cf3.',
  rows: [
    { label: 'beneficiary', value: 'Customer Bank Account' },
    { label: 'account_number', value: '8312008517' },
    { label: 'routing_number', value: '021000021' },
    { label: 'bank_name', value: 'JPMorgan Chase Bank' },
  ],
  held: 'tab',
}
let page: FakePage
const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve())

beforeAll(() => Promise.all([bankKit.load(), loadAside()]))
beforeEach(() => {
  writeText.mockClear()
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })
  Object.defineProperty(navigator, 'share', { value: undefined, configurable: true })
})
afterEach(() => {
  page.end()
  setHostAbilities({})
  Object.assign(window, { inletBoot: undefined })
  vi.restoreAllMocks()
})

function draw(change: Partial<BankTransfer> = {}, keepInstruction?: (isKept: boolean) => void) {
  const session = Object.assign(makeFakeSession(), { keepInstruction })
  page = drawPanel(() => <Pay instruction={{ ...wire, ...change }} />, session, { at: 'bank' })
}
const buttons = () => [...document.querySelectorAll('button')].map((button) => button.textContent)

test('the reference comes first and is copied to the letter, then each row is', async () => {
  draw()
  expect(document.querySelector('h1')?.textContent).toBe('Transfer 1,250.50\u00a0USD from your bank')
  expect(document.querySelector('[data-reference]')?.textContent).toBe(wire.reference)
  document.querySelectorAll<HTMLElement>('.reference button, .details button').forEach((button) => button.click())
  await vi.waitFor(() => expect(writeText).toHaveBeenCalledTimes(7))
  expect(writeText.mock.calls.map(([text]) => text)).toEqual([
    wire.reference,
    ...wire.rows.map(({ value }) => value),
    'Wire transfer',
    '1250.50',
  ])
})

test('saving, printing and sharing come before any other act but copying the reference', () => {
  Object.defineProperty(navigator, 'share', { value: () => Promise.resolve(), configurable: true })
  draw()
  expect(buttons().slice(1, 5)).toEqual(['Save', 'Print', 'Share', expect.stringContaining('Copy all')])
})

test('an app’s WebView is offered neither a file nor paper, and shares by its host', () => {
  Object.assign(window, { inletBoot: { place: 'native' } })
  const share = vi.fn(() => Promise.resolve(true))
  setHostAbilities({ share })
  draw()
  expect(buttons()).not.toContain('Save')
  expect(buttons()).not.toContain('Print')
  page.click('Share')
  expect(share).toHaveBeenCalledWith({ text: expect.stringContaining(`Reference: ${wire.reference}`) as string })
})

test('what is taken along is the whole of it, and no link', async () => {
  draw()
  page.click('Copy all')
  await vi.waitFor(() => expect(writeText).toHaveBeenCalledOnce())
  const [text = ''] = writeText.mock.calls[0] ?? []
  expect(text).toContain('Account number: 8312008517')
  expect(text).toContain('Amount, exactly: 1,250.50 USD')
  expect(text).not.toMatch(/http|session|cs=/)
})

test('what the backend says stands in for a code that nobody could read', () => {
  const { reference, ...rest } = wire
  expect(reference).toBeDefined()
  page = drawPanel(() => <Pay instruction={rest} />, makeFakeSession(), { at: 'bank' })
  expect(document.querySelector('[data-reference]')).toBeNull()
  expect(document.querySelector('.reference')?.textContent).toContain(wire.message)
})

test('keeping is the payer’s tick, and unticking forgets', () => {
  const keep = vi.fn()
  draw({}, keep)
  const box = document.querySelector<HTMLInputElement>('.keep input')!
  expect(box.checked).toBe(false)
  expect(page.text()).toContain('the provider’s bank details, not yours')
  box.click()
  expect(keep).toHaveBeenLastCalledWith(true)
  expect(page.text()).toContain('until you untick this')
  box.click()
  expect(keep).toHaveBeenLastCalledWith(false)
})

test.each([
  ['one that can sign in again opens it', makeFakeRamp(), 'Open the same link to see how far it is.'],
  ['one whose key ends does not', undefined, 'ask Acme for a new link'],
])('what a link is good for later is said as it is: %s', (_, ramp, words) => {
  page = drawPanel(() => <Pay instruction={wire} />, Object.assign(makeFakeSession(), { ramp }), { at: 'bank' })
  expect(page.text()).toContain(words)
  expect(page.text().includes('Open the same link')).toBe(ramp !== undefined)
})

test('where the backend tells it again, nothing is kept', () => {
  const { held, ...rest } = wire
  expect(held).toBe('tab')
  page = drawPanel(() => <Pay instruction={rest} />, makeFakeSession(), { at: 'bank' })
  expect(document.querySelector('.keep')).toBeNull()
})

test('a rail that the page does not know goes by the backend’s own word', () => {
  draw({ rail: 'pix' })
  expect(page.text()).toContain('pix. Arrives on Base')
})

test('kept details of a link that opens no more say nothing of an address', () => {
  const { target } = samples.waiting_payment
  const session = makeFakeSession({}, { issue: 'key_ended', target: { ...target, address: '' } })
  page = drawPanel(() => <Pay instruction={wire} />, session, { at: 'bank' })
  expect(page.text()).toContain('Wire transfer.')
  expect(page.text()).not.toContain('Arrives on')
})
