// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { hash, makeDeferred, walletError } from '../fakeProvider.ts'
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

test('first the exact amount is allowed, then the call is sent, once, and it alone is the payment', async () => {
  const { provider } = addCallWallet()
  const { page, session } = await drawCall()
  page.click('Continue in Fake')
  await settle(5_000)
  expect(sentBy(provider)).toEqual([units, '0xabcdef12'])
  expect(provider.calls.filter(({ method }) => method === 'eth_sendTransaction')[1]?.params).toEqual([
    {
      from: expect.stringMatching(/^0x27b1fdb04752/i),
      to: router,
      data: '0xabcdef12',
      gas: '0x30d40',
      chainId: '0x89',
    },
  ])
  expect(session.sent.map((sent) => sent.hash)).toEqual([hash])
})

test('what is allowed already is not asked for again', async () => {
  const { provider } = addCallWallet({ allowed: units })
  const { page, said } = await drawCall()
  expect(said()).toContain('The amount is allowed already: Fake asks you once.')
  page.click('Continue in Fake')
  await settle(5_000)
  expect(sentBy(provider)).toEqual(['0xabcdef12'])
})

test('each step is said while it is under way', async () => {
  const answer = makeDeferred<string>()
  const last = makeDeferred<string>()
  const answers = [answer.promise, last.promise]
  const script = { eth_sendTransaction: () => answers.shift(), eth_getTransactionReceipt: () => null }
  const { state } = addCallWallet({}, script)
  const { page, said } = await drawCall()
  page.click('Continue in Fake')
  await settle(1_000)
  expect(said()).toContain('Step 1 of 2. Allow 25.12 USDC.')
  expect(said()).toContain('Answer in Fake')
  answer.resolve(`0x${'1'.repeat(64)}`)
  await settle(1_000)
  expect(said()).toContain('The network is noting it')
  state.allowed = units
  await settle(2_000)
  expect(said()).toContain('Step 2 of 2. Pay 25.12 USDC.')
  last.resolve(hash)
  await settle()
})

test('a token that refuses to change what is allowed has to allow nothing first', async () => {
  const { provider } = addCallWallet({ allowed: 7n, isStubborn: true })
  const { page } = await drawCall()
  page.click('Continue in Fake')
  await settle(10_000)
  expect(sentBy(provider)).toEqual([0n, units, '0xabcdef12'])
})

test('another token is asked for the new amount at once, whatever is allowed', async () => {
  const { provider } = addCallWallet({ allowed: 7n })
  const { page } = await drawCall()
  page.click('Continue in Fake')
  await settle(10_000)
  expect(sentBy(provider)).toEqual([units, '0xabcdef12'])
})

test.each([
  ['reverted', 5_000, 'The network refused the approval'],
  ['lowered', 10_000, 'Less was allowed than this payment needs'],
  ['lost', 200_000, 'The network has not noted the approval yet'],
] as const)('after an approval that is %s nothing is paid, and it is said', async (outcome, waitMs, words) => {
  const { provider } = addCallWallet({ outcome })
  const { page, session, said } = await drawCall(makeInstruction({}, now + 600_000))
  page.click('Continue in Fake')
  await settle(waitMs)
  expect(said()).toContain(words)
  expect(said()).toContain('Nothing was paid')
  expect(session.notices).toEqual(['approval_failed'])
  expect([sentBy(provider), session.sent]).toEqual([[units], []])
  expect(page.button('Continue in Fake')).toBeDefined()
})

test.each<[string, () => unknown, string, string]>([
  ['refused', () => Promise.reject(walletError(4001)), 'wallet_rejected', 'You said no in your wallet'],
  ['of no known outcome', () => null, 'approval_failed', 'did not say whether the approval was sent'],
])('an approval that is %s ends the payment before the call', async (_, answer, code, words) => {
  const { provider } = addCallWallet({}, { eth_sendTransaction: answer })
  const { page, session, said } = await drawCall()
  page.click('Continue in Fake')
  await settle(2_000)
  expect(said()).toContain(words)
  expect(session.notices).toEqual([code])
  expect(provider.count('eth_sendTransaction')).toBe(1)
  page.click('Continue in Fake')
  await settle(2_000)
  expect(provider.count('eth_sendTransaction')).toBe(2)
})

test('a call that is refused leaves the approval standing', async () => {
  let isRefusing = true
  const { provider, state } = addCallWallet(
    { allowed: units },
    { eth_sendTransaction: () => (isRefusing ? Promise.reject(walletError(4001)) : hash) },
  )
  const { page, session } = await drawCall()
  page.click('Continue in Fake')
  await settle(2_000)
  expect(session.notices).toEqual(['wallet_rejected'])
  isRefusing = false
  page.click('Continue in Fake')
  await settle(2_000)
  expect([state.allowed, provider.count('eth_sendTransaction'), session.sent.length]).toEqual([units, 2, 1])
})
