// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { polygonUsdc } from '../../../model/samples.ts'
import { account } from '../fakeProvider.ts'
import {
  addCallWallet,
  drawCall,
  makeInstruction,
  now,
  router,
  sentBy,
  settle,
  units,
  useFakeCalls,
} from './fakeCalls.tsx'

useFakeCalls()

const priceEnd = now + 60_000

test('a price that is over is not paid, and a new one is a tap away', async () => {
  const { provider } = addCallWallet()
  const { page, session, said, show } = await drawCall()
  await settle(60_000)
  expect(said()).toContain('This price has ended')
  expect(page.button('Continue in Fake')).toBeUndefined()
  page.click('Get a new price')
  await settle()
  expect(session.choices).toEqual([{ kind: 'sign', asset: polygonUsdc, account }])
  show(makeInstruction({ data: '0xabcdef13' }, now + 120_000))
  await settle(200)
  page.click('Continue in Fake')
  await settle(5_000)
  expect(sentBy(provider)).toEqual([units, '0xabcdef13'])
})

test('a price that is over stays on screen, though its backend tells the call no more', async () => {
  addCallWallet()
  const { page, said, show } = await drawCall(makeInstruction(), { route: { asset: polygonUsdc } })
  await settle(60_000)
  show({ kind: 'sign', family: 'evm', expiresAt: priceEnd })
  await settle(3_000)
  expect(said()).toMatch(/You pay25\.12 USDC.*This price has ended/)
  const approval = { spender: router, units: 26_000_000n }
  show(makeInstruction({ amount: { units: 26_000_000n, basis: 'exact' }, approval }, now + 120_000))
  expect(said()).toContain('You pay26.00 USDC')
  expect(page.button('Continue in Fake')).toBeDefined()
})

test('a call that is taken away before its price is over is not payable any more', async () => {
  addCallWallet()
  const { page, show } = await drawCall(makeInstruction(), { route: { asset: polygonUsdc } })
  show({ kind: 'sign', family: 'evm', expiresAt: priceEnd })
  expect(page.button('Continue in Fake')).toBeUndefined()
  expect(page.button('Get the price')).toBeDefined()
})

test('the focus and the live region go along when a price ends', async () => {
  addCallWallet()
  const { page } = await drawCall()
  page.button('Continue in Fake')?.focus()
  await settle(60_000)
  expect(document.activeElement?.textContent).toBe('Get a new price')
  expect(document.querySelector('[role=alert]')?.textContent).toContain('This price has ended')
})

test('a price that ends while the approval is under way is not paid, and the approval counts for the next', async () => {
  const { provider, state } = addCallWallet({}, { eth_getTransactionReceipt: () => null })
  state.outcome = 'lost'
  const { page, session, said, show } = await drawCall()
  page.click('Continue in Fake')
  await settle(70_000)
  show({ kind: 'sign', family: 'evm', expiresAt: priceEnd })
  state.allowed = units
  await settle(2_000)
  expect(said()).toContain('The price ended while you allowed the amount')
  expect(session.notices).toEqual(['transaction_expired'])
  expect(sentBy(provider)).toEqual([units])
  page.click('Get a new price')
  show(makeInstruction({}, now + 200_000))
  await settle(200)
  page.click('Continue in Fake')
  await settle(5_000)
  expect(sentBy(provider)).toEqual([units, '0xabcdef12'])
})

test('a price that ends while the facts are read is not paid', async () => {
  const { provider } = addCallWallet({ allowed: units })
  const { page, session } = await drawCall()
  session.onRefresh = () => {
    vi.setSystemTime(priceEnd)
    return true
  }
  page.click('Continue in Fake')
  await settle(1_000)
  expect(session.notices).toEqual(['transaction_expired'])
  expect(sentBy(provider)).toEqual([])
})

test('the price of another account is not paid from this one', async () => {
  addCallWallet()
  const { page, session, said } = await drawCall(
    makeInstruction({ account: '0x1111111111111111111111111111111111111111' }),
  )
  expect(said()).toContain('This price is for another account')
  expect(page.button('Continue in Fake')).toBeUndefined()
  page.click('Get a new price')
  await settle()
  expect(session.choices).toEqual([{ kind: 'sign', asset: polygonUsdc, account }])
})

test('after a reload without a price, one tap gets it for the coin of before', async () => {
  addCallWallet()
  const { page, session, said } = await drawCall({ kind: 'sign', family: 'evm' }, { route: { asset: polygonUsdc } })
  expect(said()).toContain('Pay with USDC on Polygon')
  page.click('Get the price')
  await settle()
  expect(session.choices).toEqual([{ kind: 'sign', asset: polygonUsdc, account }])
})
