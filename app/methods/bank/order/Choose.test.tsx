// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { loadRampTexts } from '../../../i18n/fakeRampTexts.ts'
import { DepositError } from '../../../errors.ts'
import type { FakePage } from '../../fakePage.tsx'
import { drawPanel } from '../../fakePage.tsx'
import { makeFakeSession } from '../../fakeSession.ts'
import { makeDeferred } from '../../evm-wallet/fakeProvider.ts'
import { bankKit, refundKit } from '../../kits.ts'
import { Choose } from './Choose.tsx'
import { draftOf } from './draft.ts'
import type { FakeRamp } from './fakeMarket.ts'
import { bridged, makeFakeRamp, onSolana, own, pending } from './fakeMarket.ts'

let page: FakePage
const drafting = draftOf(makeFakeSession().state().status === 'waiting_payment' ? 'fnd_6b1f0c2e4d' : '')
beforeAll(() => Promise.all([bankKit.load(), refundKit.load(), loadRampTexts(), import('#island/checksum')]))
afterEach(() => {
  page.end()
  const { assetId } = bridged.asset
  drafting.change({ direction: 'buy', assetId, rail: 'ach', amount: '', addresses: {}, isReviewed: false })
})

async function draw(ramp: FakeRamp, step = 'choose') {
  page = drawPanel(Choose, Object.assign(makeFakeSession(), { ramp }), { at: 'bank', step })
  await vi.waitFor(() => expect(document.querySelector('form')).not.toBeNull())
}
const submit = () => document.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }))
function type(value: string) {
  const field = document.querySelector<HTMLInputElement>('.field input')!
  field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
const price = () => vi.waitFor(() => expect(page.text()).toContain('99.00\u00a0USDC.e'))

test('amount, review, one tap: that is an order', async () => {
  const ramp = makeFakeRamp()
  await draw(ramp)
  expect(page.text()).toContain('bridged token')
  type('100')
  submit()
  expect(document.querySelector('[data-order] [data-address]')?.getAttribute('data-address')).toBe(own)
  await price()
  page.click('Confirm')
  page.click('Confirm')
  await vi.waitFor(() => expect(ramp.orders).toHaveLength(1))
  expect(ramp.orders).toEqual([
    {
      ...{ direction: 'buy', currency: 'USD', asset: bridged.asset, amount: '100' },
      ...{ rail: 'ach', accountId: 'acct_1', address: own },
    },
  ])
})

test('an amount below the rail’s own least is said at the field, and nothing goes on', async () => {
  const ramp = makeFakeRamp()
  await draw(ramp)
  const wire = [...document.querySelectorAll('label')].find((label) => label.textContent === 'Wire transfer')
  wire?.querySelector('input')?.click()
  type('499.99')
  submit()
  expect(page.text()).toContain('That is below the minimum. From 500.00\u00a0USD to 50,000.00\u00a0USD')
  expect(document.querySelector('[data-order]')).toBeNull()
  expect(ramp.wishes).toEqual([])
})

test('the least that is named is what is taken, also after the fees', async () => {
  const ramp = makeFakeRamp()
  await draw(ramp)
  expect(page.text()).toContain('From 50.00\u00a0USD to 50,000.00\u00a0USD. At least 50.00\u00a0USDC.e must arrive.')
  type('100')
  await price()
  expect(page.text()).toContain('From 50.51\u00a0USD to 50,000.00\u00a0USD')
  expect(page.text()).not.toContain('must arrive')
})

test('what was typed survives that the screen is taken down', async () => {
  await draw(makeFakeRamp())
  type('250')
  page.end()
  await draw(makeFakeRamp())
  expect(document.querySelector('input[inputmode=decimal]')).toHaveProperty('value', '250')
})

test('a reload on the review leads to the form, and typing there leads nowhere', async () => {
  await draw(makeFakeRamp(), 'order/review')
  for (const typed of ['5', '50', '500', '5000']) type(typed)
  expect(document.querySelector('input[inputmode=decimal]')).toHaveProperty('value', '5000')
  submit()
  expect(document.querySelector('[data-order]')?.textContent).toContain('5,000.00')
})

test('where no account is ready yet, that is said, and another one can be added', async () => {
  await draw(makeFakeRamp({ accounts: () => Promise.resolve([pending]) }))
  expect(page.text()).toContain('None of your accounts can be used yet')
  expect(page.text()).toContain('This page looks at your accounts again by itself')
  expect(page.button('Add another account')).toBeDefined()
})

test.each([
  ['transfer_rejected', { backend: 'x', field: 'amount' }, 'It is about the amount. From 50.00'],
  ['transfer_rejected', { backend: 'x', field: 'order' }, 'An order was made with this link already.'],
  ['account_unverified', { backend: 'x' }, 'not verified yet'],
] as const)('%s is told, and the order stays', async (code, context, words) => {
  const failure = makeDeferred<never>()
  await draw(makeFakeRamp({ transfer: () => failure.promise }))
  type('100')
  submit()
  await price()
  page.click('Confirm')
  failure.reject(new DepositError(code, context))
  await vi.waitFor(() => expect(page.text()).toContain(words))
  expect(document.querySelector('[data-order]')?.textContent).toContain('100.00\u00a0USD')
})

test('a price that ended is asked for anew, and confirmed again', async () => {
  let isOld = true
  const ramp = makeFakeRamp({
    transfer: () => (isOld ? Promise.reject(new DepositError('price_ended', { backend: 'x' })) : Promise.resolve()),
  })
  await draw(ramp)
  type('100')
  submit()
  await price()
  page.click('Confirm')
  await vi.waitFor(() => expect(ramp.wishes).toHaveLength(2))
  expect(page.text()).toContain('The price has changed')
  isOld = false
  await price()
  page.click('Confirm')
  await vi.waitFor(() => expect(ramp.orders).toHaveLength(2))
})

test('an address of another family is typed and checked before it counts', async () => {
  await draw(makeFakeRamp())
  drafting.change({ assetId: onSolana.asset.assetId })
  page.click('Enter your Solana address')
  type('not an address')
  submit()
  await vi.waitFor(() => expect(page.text()).toContain('That is not a whole address.'))
  type('7EYnhQoR9YM3N7UoaKRoA44Uy8JeaZV3qyouov87awMs')
  submit()
  await vi.waitFor(() => expect(page.text()).toContain('7EYnhQ'))
  expect(drafting.draft().addresses.solana).toBe('7EYnhQoR9YM3N7UoaKRoA44Uy8JeaZV3qyouov87awMs')
})
