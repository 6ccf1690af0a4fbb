// @vitest-environment happy-dom
import { beforeAll, expect, test, vi } from 'vitest'
import { DepositError } from '../../errors.ts'
import { polygonUsdc, samples } from '../../model/samples.ts'
import type { AddressRoute } from '../../model/session.ts'
import { drawPanel } from '../fakePage.tsx'
import { makeFakeSession } from '../fakeSession.ts'
import { choosingKit, receiverKit } from '../kits.ts'
import { usualAmount } from './AskRouteAmount.tsx'
import { ChooseRoute } from './ChooseRoute.tsx'
import { routes, tronUsdt } from './fakeRoutes.ts'

beforeAll(() => Promise.all([choosingKit.load(), receiverKit.load()]))
const settle = () => new Promise((resolve) => setTimeout(resolve))

function draw(
  offered: readonly AddressRoute[] = routes,
  status: 'requires_payment_method' | 'waiting_payment' = 'requires_payment_method',
) {
  const session = makeFakeSession()
  session.show(samples[status])
  const page = drawPanel(() => <ChooseRoute routes={offered} />, session, { at: 'deposit_address', step: 'choose' })
  const submit = () => document.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }))
  return { session, page, submit }
}

test('one tap takes the address that networks share, and every one of them is named before it', async () => {
  const { session, page } = draw()
  expect(page.text()).toContain('Any of 2 networks')
  expect(page.text()).toContain('Polygon, Base')
  expect(session.choices).toEqual([])
  page.click('Any of 2 networks')
  await settle()
  expect(session.choices).toEqual([{ kind: 'any_transfer', family: 'evm' }])
  page.end()
})

test('an address for an amount asks how much first, from what the session is locked to', async () => {
  const { session, page, submit } = draw()
  page.click('USDT on Tron')
  expect(document.querySelector('input')!.value).toBe('25')
  page.type('30,5')
  submit()
  await settle()
  expect(session.choices).toEqual([{ kind: 'transfer', asset: tronUsdt, amount: 30_500_000n }])
  page.end()
})

test('what is no amount is said at the field and asks nobody', () => {
  const { session, page, submit } = draw([routes[1]!])
  page.type('25 or so')
  submit()
  expect(page.text()).toContain('That is not an amount.')
  page.type('0')
  expect(page.text()).not.toContain('That is not an amount.')
  submit()
  expect(page.text()).toContain('Enter more than zero.')
  expect(session.choices).toEqual([])
  page.end()
})

test('an amount outside the backend’s limits is said at the field, until another is typed', async () => {
  const { session, page, submit } = draw([routes[1]!])
  const refusal = new DepositError('backend_rejected', { backend: 'daimo', status: 400, field: 'amountUsd' })
  session.choose = vi.fn(() => Promise.reject(refusal))
  page.type('0.01')
  submit()
  await vi.waitFor(() => expect(document.querySelector('.field .error')?.textContent).toContain('outside the limits'))
  expect(document.querySelector('.notice')).toBeNull()
  page.type('0.02')
  expect(page.text()).not.toContain('outside the limits')
  page.end()
})

test('another refusal is said below the field', async () => {
  const { session, page, submit } = draw([routes[1]!])
  session.choose = () => Promise.reject(new DepositError('backend_rejected', { backend: 'daimo', status: 400 }))
  submit()
  await vi.waitFor(() => expect(page.text()).toContain('The payment service said no'))
  expect(page.text()).not.toContain('outside the limits')
  page.end()
})

test('the only route is taken at once, but not for a payer who came back from it, nor again after a refusal', async () => {
  const first = draw([routes[0]!])
  await settle()
  expect(first.session.choices).toHaveLength(1)
  first.page.end()
  const back = draw([routes[0]!], 'waiting_payment')
  await settle()
  expect(back.session.choices).toHaveLength(0)
  back.page.end()
})

test('a locked amount is proposed only in a coin of the same worth', () => {
  const { target } = samples.waiting_payment
  expect(usualAmount(target, tronUsdt)).toBe('25')
  expect(usualAmount({ ...target, asset: { ...polygonUsdc, symbol: 'POL', decimals: 18 } }, tronUsdt)).toBe('')
  expect(usualAmount({ asset: target.asset, address: target.address }, tronUsdt)).toBe('')
  const precise = { ...target, asset: { ...target.asset, decimals: 18 }, amount: 25_000_000_000_000_000_001n }
  expect(usualAmount(precise, tronUsdt)).toBe('25.000001')
})
