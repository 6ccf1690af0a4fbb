// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { account, hash, walletError } from '../fakeProvider.ts'
import { addCallWallet, drawCall, router, settle, units, useFakeCalls } from './fakeCalls.tsx'

useFakeCalls()

test('a call of no known outcome is looked for in the wallet before another try', async () => {
  const { provider } = addCallWallet({ allowed: units }, { eth_sendTransaction: () => null })
  const { page, said } = await drawCall()
  page.click('Continue in Fake')
  await settle(2_000)
  expect(said()).toContain('Check your wallet before trying again')
  expect(page.button('Continue in Fake')).toBeUndefined()
  expect(provider.count('eth_sendTransaction')).toBe(1)
})

test.each<[string, unknown, string]>([
  ['that is none', undefined, 'This is not a transaction hash'],
  ['that the network does not know', null, 'There is no such transaction on Polygon yet'],
  ['of another account', { from: router, to: router, input: '0xabcdef12' }, 'This is another transaction'],
  ['of another contract', { from: account, to: account, input: '0xabcdef12' }, 'This is another transaction'],
  ['of the approval', { from: account, to: router, input: '0x095ea7b3' }, 'This is another transaction'],
])('a hash %s is not taken for the call', async (_, found, words) => {
  addCallWallet({ allowed: units }, { eth_sendTransaction: () => null, eth_getTransactionByHash: () => found })
  const { page, session, said } = await drawCall()
  page.click('Continue in Fake')
  await settle(2_000)
  page.type(found === undefined ? '0x12' : hash)
  page.click('It is there')
  await settle(100)
  expect(said()).toContain(words)
  expect(session.sent).toEqual([])
})

test.each<[string, () => unknown]>([
  ['that the network knows', () => ({ from: account, to: router.toLowerCase(), input: '0xabcdef12' })],
  ['that nobody can look up', () => Promise.reject(walletError(-32601))],
])('a call of no known outcome goes on by its hash %s', async (_, find) => {
  addCallWallet({ allowed: units }, { eth_sendTransaction: () => null, eth_getTransactionByHash: find })
  const { page, session } = await drawCall()
  page.click('Continue in Fake')
  await settle(2_000)
  page.type(` ${hash.toUpperCase().replace('X', 'x')} `)
  page.click('It is there')
  await settle(100)
  expect(session.sent).toEqual([{ chainId: 'eip155:137', hash, sentAt: expect.any(Number) }])
  expect(page.button('It is not there')).toBeUndefined()
})
