// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { samples, transfer } from '../../model/samples.ts'
import { addWallet, amountKey, drawChoose, settle, useFakePanels, wasHere, word } from './fakePanels.tsx'
import { account, walletError } from './fakeProvider.ts'
import { makeFakeSession } from '../fakeSession.ts'
import { recall } from '../../lib/sessionMemory.ts'
import { appsKit } from '../kits.ts'

useFakePanels()

/** A session in which the payer decides how much. */
function open() {
  const { asset, address } = samples.waiting_payment.target
  return makeFakeSession({}, { target: { asset, address } })
}

test('W01 without a wallet the panel says so after a moment, and asks nothing', async () => {
  await appsKit.load()
  const page = await drawChoose(makeFakeSession())
  expect(page.text()).not.toContain('No wallet')
  await settle(1_500)
  expect(page.text()).toContain('No wallet in this browser')
})

test('one wallet is one button, and a locked session is committed by a tap on a coin', async () => {
  const provider = addWallet()
  const session = makeFakeSession()
  const page = await drawChoose(session)
  expect(provider.calls).toEqual([])
  page.click('Connect Fake')
  await settle(1_500)
  expect(page.text()).toContain('USDC on Polygon')
  expect(page.text()).toContain('You have 100.00\u00a0USDC')
  page.click('USDC on Polygon')
  await settle()
  expect(session.choices).toMatchObject([{ kind: 'transfer', asset: transfer.asset, refundAddress: account }])
  expect(session.choices[0]).not.toHaveProperty('amount')
})

test('a wallet that was tapped on the way here is asked at once', async () => {
  const provider = addWallet()
  await drawChoose(makeFakeSession(), { at: 'evm_wallet', step: 'choose/io.fake' })
  expect(provider.count('eth_requestAccounts')).toBe(1)
})

test('after a reload the same view asks nothing of the payer', async () => {
  wasHere()
  const provider = addWallet()
  const page = await drawChoose(makeFakeSession(), { at: 'evm_wallet', step: 'choose/io.fake' })
  await settle(1_500)
  expect(provider.count('eth_requestAccounts')).toBe(0)
  expect(page.text()).toContain('USDC on Polygon')
})

test('W04 a refused connection is a quiet notice and the button is there', async () => {
  addWallet({ eth_requestAccounts: () => Promise.reject(walletError(4001)) })
  const session = makeFakeSession()
  const page = await drawChoose(session)
  page.click('Connect Fake')
  await settle()
  expect(page.text()).toContain('You said no in your wallet')
  expect(page.button('Connect Fake')).toBeDefined()
  expect(session.notices).toEqual(['wallet_rejected'])
})

test('what is missing is said by name and amount, and goes last', async () => {
  addWallet({ eth_call: () => word(3_000_000n) })
  const page = await drawChoose(makeFakeSession())
  page.click('Connect Fake')
  await settle(1_500)
  expect(page.text()).toContain('22.00\u00a0USDC is missing')
  expect(page.text().indexOf('USDC on Base')).toBeLessThan(page.text().indexOf('USDC on Polygon'))
})

test('an open session asks how much, and the amount goes with the choice', async () => {
  addWallet()
  const session = open()
  const page = await drawChoose(session)
  page.click('Connect Fake')
  await settle(1_500)
  page.click('USDC on Polygon')
  await settle()
  page.click('Continue')
  expect(page.text()).toContain('Enter an amount.')
  page.type('250')
  expect(page.text()).toContain('150.00\u00a0USDC is missing')
  page.click('Continue')
  await settle()
  expect(session.choices).toEqual([])
  page.type('12,5')
  expect(page.text()).toContain('That is 12.50\u00a0USDC')
  page.click('Continue')
  await settle()
  expect(session.choices).toMatchObject([{ amount: 12_500_000n }])
  expect(recall(amountKey)).toBe('12500000')
})

test('a page that was opened in a wallet’s browser takes the coin that can pay now, once', async () => {
  const provider = addWallet()
  const session = makeFakeSession()
  await drawChoose(session, { at: 'evm_wallet', step: 'enter' })
  expect(provider.count('eth_requestAccounts')).toBe(1)
  await settle(1_500)
  expect(session.choices).toMatchObject([{ kind: 'transfer', asset: transfer.asset }])
})

test('a page that was opened in a wallet’s browser without enough of any coin lists them', async () => {
  addWallet({ eth_call: () => word(3_000_000n) })
  const session = makeFakeSession()
  const page = await drawChoose(session, { at: 'evm_wallet', step: 'enter' })
  await settle(1_500)
  expect(session.choices).toEqual([])
  expect(page.text()).toContain('22.00\u00a0USDC is missing')
})

test('an open session in a wallet’s browser asks at once how much of the coin that is there', async () => {
  addWallet()
  const page = await drawChoose(open(), { at: 'evm_wallet', step: 'enter' })
  await settle(1_500)
  expect(page.text()).toContain('How much USDC on Polygon?')
})
