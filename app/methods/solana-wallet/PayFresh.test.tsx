// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { drawPanel } from '../fakePage.tsx'
import { makeFakeSession } from '../fakeSession.ts'
import { addWallet, draw, ends, freshPages, priced, said, settle, sign } from './fakePay.tsx'
import { account, makePrepared, signatureOf, usdc } from './fakeWallet.ts'
import { Pay } from './Pay.tsx'

freshPages()

test('a transaction of before a reload is asked for anew by one tap', async () => {
  addWallet()
  const session = {
    ...makeFakeSession(),
    tokenOptions: vi.fn(() => Promise.resolve([{ asset: usdc, required: 25_000_000n }])),
  }
  const page = drawPanel(() => <Pay instruction={{ kind: 'sign', family: 'solana' }} />, session, {
    at: 'solana_wallet',
  })
  ends.push(page.end)
  await settle(100)
  page.click('Connect Fake')
  await settle(100)
  expect(session.tokenOptions).toHaveBeenCalledWith({ solana: account })
  page.click('USDC')
  await settle()
  expect(session.choices).toEqual([{ kind: 'sign', asset: usdc, amount: 25_000_000n, account }])
})

test('a transaction that is a minute old is not signed, and a fresh one is a tap away', async () => {
  const wallet = addWallet()
  const { page, session } = await draw(sign({ prepared: makePrepared({ amount: 24_000_000n }) }))
  await settle(60_000)
  expect(page.button('Continue in Fake')).toBeUndefined()
  page.click('Get a fresh transaction')
  await settle()
  expect(session.choices).toEqual([{ kind: 'sign', asset: usdc, amount: 25_000_000n, account }])
  expect(wallet.asked).toEqual([])
})

test('a price that ends before its transaction is old ends it, and another comes without an amount', async () => {
  const wallet = addWallet()
  const prepared = { ...makePrepared({ amount: 22_000_000n }), price: { arrives: 21_900_000n, fees: [] } }
  const { page, session } = await draw(sign({ prepared, expiresAt: Date.now() + 30_000 }), true, priced)
  expect(said(page)).toMatch(/Arrives21\.90 USDC.*This price holds for +0:30.*Continue in Fake/)
  await settle(30_000)
  expect(page.button('Continue in Fake')).toBeUndefined()
  page.click('Get a fresh transaction')
  await settle()
  expect(session.choices).toEqual([{ kind: 'sign', asset: usdc, account }])
  expect(wallet.asked).toEqual([])
})

test('a price that ended while the facts were read is not signed', async () => {
  const wallet = addWallet()
  const expiresAt = Date.now() + 30_000
  const { page, session } = await draw(sign({ prepared: makePrepared({ amount: 21_000_000n }), expiresAt }))
  session.onRefresh = () => {
    vi.setSystemTime(expiresAt)
    return true
  }
  page.click('Continue in Fake')
  await settle(1_000)
  expect(session.notices).toContain('transaction_expired')
  expect(page.text()).toContain('That took too long')
  expect(page.text()).toContain('Nothing was sent. Get a fresh transaction.')
  expect(wallet.asked).toEqual([])
})

test('where the price says how much, a coin is taken by one tap', async () => {
  addWallet()
  const session = { ...makeFakeSession({}, priced), tokenOptions: vi.fn(() => Promise.resolve([{ asset: usdc }])) }
  const page = drawPanel(() => <Pay instruction={{ kind: 'sign', family: 'solana' }} />, session, {
    at: 'solana_wallet',
  })
  ends.push(page.end)
  await settle(100)
  page.click('Connect Fake')
  await settle(100)
  page.click('USDC')
  await settle()
  expect(session.choices).toEqual([{ kind: 'sign', asset: usdc, account }])
})

test('W26 a wallet that finds the transaction too old leads to a fresh one', async () => {
  const wallet = addWallet({ send: () => Promise.reject(new Error('Transaction failed: Blockhash not found')) })
  const { page, session } = await draw(sign({ prepared: makePrepared({ amount: 23_000_000n }) }))
  page.click('Continue in Fake')
  await settle(1_000)
  expect(wallet.asked).toHaveLength(1)
  expect(session.notices).toContain('transaction_expired')
  expect(page.button('Get a fresh transaction')).toBeDefined()
})

test('after a transaction that was too old the fresh one is payable', async () => {
  const answers = [Promise.reject(new Error('Blockhash not found')), Promise.resolve([{ signature: signatureOf(3) }])]
  answers[0]?.catch(() => undefined)
  const wallet = addWallet({ send: () => answers.shift() })
  const { page, session, show } = await draw(sign({ prepared: makePrepared({ amount: 20_000_000n }) }))
  page.click('Continue in Fake')
  await settle(1_000)
  show(sign({ prepared: makePrepared({ amount: 20_500_000n }) }))
  await settle(100)
  page.click('Continue in Fake')
  await settle(1_000)
  expect(wallet.asked).toHaveLength(2)
  expect(session.sent).toHaveLength(1)
})

test('a price that is over stays on screen, though its backend tells the transaction no more', async () => {
  addWallet()
  const expiresAt = Date.now() + 30_000
  const prepared = makePrepared({ amount: 20_700_000n })
  const { page, show } = await draw(sign({ prepared, expiresAt }))
  await settle(30_000)
  show({ kind: 'sign', family: 'solana', expiresAt })
  await settle(1_000)
  expect(said(page)).toMatch(/Pays20\.70 USDC.*That took too long/)
  expect(page.button('Get a fresh transaction')).toBeDefined()
})
