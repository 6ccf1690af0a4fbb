// @vitest-environment happy-dom
import { beforeAll, expect, test, vi } from 'vitest'
import { DepositError } from '../../errors.ts'
import { polygonUsdc, samples } from '../../model/samples.ts'
import type { AddressRoute } from '../../model/session.ts'
import { drawPanel } from '../fakePage.tsx'
import { makeFakeSession } from '../fakeSession.ts'
import { askingKit } from '../kits.ts'
import { ChooseRoute } from './ChooseRoute.tsx'
import { routes, tronUsdt } from './fakeRoutes.ts'
import { lockedUnits } from '../lockedUnits.ts'

beforeAll(() => Promise.all([askingKit.load()]))
const settle = () => new Promise((resolve) => setTimeout(resolve))

const { target } = samples.waiting_payment
/** The same target where the payer is free to choose how much. */
const open = { asset: target.asset, address: target.address }

function draw(offered: readonly AddressRoute[] = routes, facts: Partial<typeof samples.requires_payment_method> = {}) {
  const session = makeFakeSession()
  session.show({ ...samples.requires_payment_method, ...facts })
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

test('an address for an amount is for the very amount that the session is locked to', async () => {
  const { session, page } = draw()
  page.click('USDT on Tron')
  await settle()
  expect(session.choices).toEqual([{ kind: 'transfer', asset: tronUsdt, amount: 25_000_000n }])
  page.end()
})

test('where the payer is free, an address for an amount asks how much first', async () => {
  const { session, page, submit } = draw(routes, { target: open })
  page.click('USDT on Tron')
  expect(session.choices).toEqual([])
  page.type('30,5')
  submit()
  await settle()
  expect(session.choices).toEqual([{ kind: 'transfer', asset: tronUsdt, amount: 30_500_000n }])
  page.end()
})

test('what is no amount is said at the field and asks nobody', () => {
  const { session, page, submit } = draw([routes[1]!], { target: open })
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
  const { session, page, submit } = draw([routes[1]!], { target: open })
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
  const { session, page, submit } = draw([routes[1]!], { target: open })
  session.choose = () => Promise.reject(new DepositError('backend_rejected', { backend: 'daimo', status: 400 }))
  page.type('25')
  submit()
  await vi.waitFor(() => expect(page.text()).toContain('The payment service said no'))
  expect(page.text()).not.toContain('outside the limits')
  page.end()
})

test.each([
  ['for many networks', routes[0]!, { kind: 'any_transfer', family: 'evm' }],
  ['for the locked amount', routes[1]!, { kind: 'transfer', asset: tronUsdt, amount: 25_000_000n }],
])('the only route, one %s, is taken at once', async (_, route, choice) => {
  const { session, page } = draw([route])
  await settle()
  expect(session.choices).toEqual([choice])
  page.end()
})

test('a payer who came back from the only route is not sent there again', async () => {
  const session = makeFakeSession()
  const page = drawPanel(() => <ChooseRoute routes={[routes[0]!]} />, session, {
    at: 'deposit_address',
    step: 'choose',
  })
  await settle()
  expect(session.choices).toEqual([])
  page.end()
})

test('the only route is not asked for again after a refusal', async () => {
  const session = makeFakeSession()
  session.show(samples.requires_payment_method)
  session.choose = vi.fn(() => Promise.reject(new DepositError('backend_rejected', { backend: 'daimo', status: 400 })))
  const page = drawPanel(() => <ChooseRoute routes={[routes[0]!]} />, session, {
    at: 'deposit_address',
    step: 'choose',
  })
  await settle()
  expect(page.text()).toContain('The payment service said no')
  expect(session.choose).toHaveBeenCalledTimes(1)
  page.end()
})

test('a locked amount is one of another coin only where both are known to be worth the same', () => {
  expect(lockedUnits(target, tronUsdt)).toBe(25_000_000n)
  expect(lockedUnits({ ...target, asset: { ...polygonUsdc, symbol: 'POL', decimals: 18 } }, tronUsdt)).toBeUndefined()
  expect(lockedUnits({ ...target, asset: { ...target.asset, isScaleOwn: true } }, tronUsdt)).toBeUndefined()
  expect(lockedUnits(open, tronUsdt)).toBeUndefined()
  const precise = { ...target, asset: { ...target.asset, decimals: 18 }, amount: 25_000_000_000_000_000_001n }
  expect(lockedUnits(precise, tronUsdt)).toBe(25_000_001n)
})
