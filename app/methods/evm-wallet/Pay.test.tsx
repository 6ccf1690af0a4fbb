// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { samples, transfer } from '../../model/samples.ts'
import { addWallet, drawPay, now, settle, useFakePanels, wasHere, word } from './fakePanels.tsx'
import { account, hash, makeDeferred, walletError } from './fakeProvider.ts'
import { makeFakeSession } from '../fakeSession.ts'

useFakePanels()

test('the review says what the bytes say, and one tap sends it', async () => {
  wasHere()
  const provider = addWallet()
  const session = makeFakeSession()
  const page = await drawPay(session)
  expect(document.querySelector('[data-review] [data-address]')?.getAttribute('data-address')).toBe(
    transfer.receiverAddress,
  )
  expect(page.text()).toMatch(/To.*Amount25\.07\s?USDC.*CoinUSDC.*NetworkPolygon/s)
  page.click('Continue in Fake')
  await settle()
  expect(session.sent).toEqual([{ chainId: 'eip155:137', hash, sentAt: now + 100 }])
  expect(provider.count('eth_sendTransaction')).toBe(1)
})

test('where a failed payment goes is said before the wallet is asked, where it is not the account that pays', async () => {
  wasHere()
  addWallet()
  const line = 'If it fails, the money goes to'
  const other = '0x3333333333333333333333333333333333333333'
  const own = await drawPay({ ...makeFakeSession(), refundAddress: () => account.toUpperCase().replace('X', 'x') })
  expect(own.text()).not.toContain(line)
  own.end()
  const page = await drawPay({ ...makeFakeSession(), refundAddress: () => other })
  expect(page.text()).toMatch(/If it fails, the money goes to.?0x3333.*Continue in Fake/s)
})

test('W07 W10 twenty clicks are one request; the longer it takes, the more is said', async () => {
  wasHere()
  const answer = makeDeferred<string>()
  const provider = addWallet({ eth_sendTransaction: () => answer.promise })
  const page = await drawPay(makeFakeSession())
  for (let click = 0; click < 20; click++) page.click('Continue in Fake')
  await settle()
  expect(page.text()).toContain('Answer in Fake')
  await settle(30_000)
  expect(page.text()).toContain('Still waiting in Fake')
  expect(page.text()).not.toContain('hardware wallet')
  await settle(90_000)
  expect(page.text()).toContain('hardware wallet')
  page.click('Continue in Fake')
  await settle()
  expect(provider.count('eth_sendTransaction')).toBe(1)
  answer.resolve(hash)
  await settle()
})

test('W07 W08 who stops waiting takes nothing back: the prompt stays, and its answer counts', async () => {
  wasHere()
  const answer = makeDeferred<string>()
  const provider = addWallet({ eth_sendTransaction: () => answer.promise })
  const session = makeFakeSession()
  const page = await drawPay(session)
  page.click('Continue in Fake')
  await settle(120_000)
  expect(page.text()).toContain('Refuse it there before you pay another way')
  page.click('Stop waiting')
  page.end()
  const other = await drawPay(session)
  expect(other.text()).toContain('Answer in Fake')
  other.click('Continue in Fake')
  await settle()
  expect(provider.count('eth_sendTransaction')).toBe(1)
  answer.resolve(hash)
  await settle()
  expect(session.sent.map((one) => one.hash)).toEqual([hash])
})

test('W05 a refused send is a quiet notice and the button is there', async () => {
  wasHere()
  const provider = addWallet({ eth_sendTransaction: () => Promise.reject(walletError(4001)) })
  const page = await drawPay(makeFakeSession())
  page.click('Continue in Fake')
  await settle()
  expect(page.text()).toContain('You said no in your wallet')
  page.click('Continue in Fake')
  await settle()
  expect(provider.count('eth_sendTransaction')).toBe(2)
})

test('W09 an unknown outcome takes the button away until the payer has looked', async () => {
  wasHere()
  const provider = addWallet({ eth_sendTransaction: () => null })
  const page = await drawPay(makeFakeSession())
  page.click('Continue in Fake')
  await settle()
  expect(page.text()).toContain('Check your wallet before trying again')
  expect(page.button('Continue in Fake')).toBeUndefined()
  page.click('It is not there')
  await settle()
  expect(page.button('Continue in Fake')).toBeDefined()
  expect(provider.count('eth_sendTransaction')).toBe(1)
})

test('W12 a wallet that says it switched and did not is led by hand, until it is there', async () => {
  wasHere()
  let chain = '0x1'
  const provider = addWallet({ eth_chainId: () => chain, wallet_switchEthereumChain: () => null })
  const session = makeFakeSession()
  const page = await drawPay(session)
  await settle(2_000)
  page.click('Continue in Fake')
  await settle(2_000)
  expect(page.text()).toContain('Switch Fake to Polygon')
  expect(page.text()).toContain('Fake is on Ethereum. Nothing was sent.')
  expect(page.text()).toMatch(/Chain ID137.*Currency symbolPOL/)
  expect(session.notices).toEqual(['wallet_wrong_chain'])
  chain = '0xa'
  page.click('I have switched')
  await settle(100)
  expect(page.text()).toContain('Fake is still on Optimism.')
  chain = '0x89'
  page.click('I have switched')
  await settle(100)
  expect(page.button('Continue in Fake')).toBeDefined()
  expect(provider.count('eth_sendTransaction')).toBe(0)
})

test('W12 the guide goes by itself when the wallet gets there', async () => {
  wasHere()
  let chain = '0x1'
  const provider = addWallet({
    eth_chainId: () => chain,
    wallet_switchEthereumChain: () => Promise.reject(walletError(4001)),
  })
  const page = await drawPay(makeFakeSession())
  await settle(2_000)
  page.click('Continue in Fake')
  await settle(2_000)
  expect(page.button('I have switched')).toBeDefined()
  chain = '0x89'
  provider.emit('chainChanged', '0x89')
  await settle(200)
  expect(page.button('I have switched')).toBeUndefined()
  expect(page.button('Continue in Fake')).toBeDefined()
})

test('W27 the payer is asked to compare what the wallet shows', async () => {
  wasHere()
  addWallet()
  const page = await drawPay(makeFakeSession())
  expect(page.text()).toContain('Compare these with what Fake shows you.')
})

test('W25 a device that does not sign blindly is told what to turn on', async () => {
  wasHere()
  const provider = addWallet({
    eth_sendTransaction: () => Promise.reject(new Error('Ledger: Please enable Blind signing in the Ethereum app')),
  })
  const session = makeFakeSession()
  const page = await drawPay(session)
  page.click('Continue in Fake')
  await settle()
  expect(page.text()).toContain('Turn on blind signing in the app of your device, or pay another way.')
  expect(session.notices).toEqual(['wallet_failed'])
  expect(page.button('Continue in Fake')).toBeDefined()
  expect(provider.count('eth_sendTransaction')).toBe(1)
})

test.each([
  ['the token', { eth_call: () => word(25_000_000n) }, '0.07\u00a0USDC is missing'],
  ['the network fee', { eth_getBalance: () => '0x0' }, 'is missing for the network fee'],
])('when %s is missing, that is said before the wallet is asked', async (_, script, words) => {
  wasHere()
  const provider = addWallet(script)
  const page = await drawPay(makeFakeSession())
  expect(page.text()).toContain(words)
  expect(page.button('Continue in Fake')).toBeUndefined()
  page.click('Try again')
  await settle()
  expect(provider.count('eth_getBalance')).toBe(2)
})

test('balances that nobody knows block nothing', async () => {
  wasHere()
  addWallet({
    eth_call: () => null,
    eth_getBalance: () => Promise.reject(walletError(-32601)),
    eth_gasPrice: () => 'x',
  })
  expect((await drawPay(makeFakeSession())).button('Continue in Fake')).toBeDefined()
})

test('W17 another account takes the button away and asks to connect', async () => {
  wasHere()
  let shown = [account]
  const provider = addWallet({ eth_accounts: () => shown })
  const session = makeFakeSession()
  const page = await drawPay(session)
  shown = ['0x1111111111111111111111111111111111111111']
  provider.emit('accountsChanged', shown)
  await settle(100)
  expect(page.text()).toContain('Your wallet changed')
  expect(page.button('Continue in Fake')).toBeUndefined()
  expect(page.button('Connect Fake')).toBeDefined()
  expect(session.notices).toEqual(['wallet_changed'])
})

test('an amount the payer decides can be changed, not below the minimum', async () => {
  wasHere()
  addWallet()
  const page = await drawPay(makeFakeSession({ amount: { units: 5_000_000n, basis: 'suggested' } }))
  page.click('Change')
  await settle()
  page.type('0.5')
  page.click('Continue')
  expect(page.text()).toContain('Minimum 1.00')
  page.type('7')
  page.click('Continue')
  await settle()
  expect(page.text()).toMatch(/Amount7\.00/)
})

test('a route without an amount asks for it', async () => {
  wasHere()
  addWallet()
  const { kind, asset, receiverAddress, minAmount = 0n, fees, walletLinks, memo } = transfer
  const session = makeFakeSession()
  session.show({
    ...samples.waiting_payment,
    instruction: { kind, asset, receiverAddress, minAmount, fees, walletLinks, memo },
  })
  const page = await drawPay(session)
  expect(page.text()).toContain('Minimum 1.00')
  page.type('7')
  page.click('Continue')
  await settle()
  expect(page.button('Continue in Fake')).toBeDefined()
})

test.each([
  ['a memo', { memo: { kind: 'known', value: '42' } } as const, 'A memo is missing'],
  ['an address that fails its checksum', { receiverAddress: '0x52908400098527886E0F7030069857D2E4169Ee7' }, ''],
])('%s offers nothing to send', async (_, change, words) => {
  wasHere()
  addWallet()
  const session = makeFakeSession(change)
  const page = await drawPay(session)
  expect(page.button('Continue in Fake')).toBeUndefined()
  expect(page.text()).toContain(words)
  if (!words) expect(session.stops.map(({ code }) => code)).toEqual(['address_invalid'])
})

test('a wallet with another account than the one whose payment counts is asked for nothing', async () => {
  wasHere()
  const provider = addWallet()
  const page = await drawPay(makeFakeSession({ senderAddress: '0x3333333333333333333333333333333333333333' }))
  await vi.waitFor(() => expect(page.text()).toContain('This is another account'))
  expect(page.text()).toContain('0x3333')
  expect(page.button('Continue in Fake')).toBeUndefined()
  expect(provider.count('eth_sendTransaction')).toBe(0)
})

test('the account whose payment counts pays, however its address is spelled', async () => {
  wasHere()
  const provider = addWallet()
  const page = await drawPay(makeFakeSession({ senderAddress: account.toUpperCase().replace('X', 'x') }))
  page.click('Continue in Fake')
  await settle()
  expect(provider.count('eth_sendTransaction')).toBe(1)
})
