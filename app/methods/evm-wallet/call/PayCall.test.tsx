// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { encodeTransfer } from '../../../islands/evm.ts'
import { polygonUsdc } from '../../../model/samples.ts'
import { account, hash, makeDeferred, walletError } from '../fakeProvider.ts'
import {
  addCallWallet,
  drawCall,
  makeCall,
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

test('the review says what is paid, what arrives, who is called and what it may take', async () => {
  addCallWallet()
  const { said } = await drawCall()
  for (const words of [
    'Send 25.12 USDC on Polygon',
    'You pay25.12 USDC',
    'Arrives25.00 USDC',
    'NetworkPolygon',
    'Contract that takes it',
    'It may takeExactly 25.12 USDC',
    'the payment service’s word',
    'Fake asks you twice: first to allow 25.12 USDC, then to pay.',
    'Fees',
  ])
    expect(said()).toContain(words)
  expect(document.querySelector('[data-review] [data-address]')?.getAttribute('data-address')).toBe(router)
  expect(said()).toMatch(/This price holds for +\d:\d\d/)
})

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

test('a payment of the chain’s own coin needs no approval, and sends its value', async () => {
  const { provider } = addCallWallet({}, { eth_getBalance: () => '0xde0b6b3a7640000' })
  const pol = { assetId: 'eip155:137/slip44:966', chainId: 'eip155:137', symbol: 'POL', decimals: 18 } as const
  const { approval: _, ...rest } = makeCall({ asset: pol, amount: { units: 5n, basis: 'derived' }, value: 5n })
  const { page } = await drawCall({ kind: 'sign', family: 'evm', prepared: rest, expiresAt: priceEnd })
  page.click('Continue in Fake')
  await settle(5_000)
  expect(provider.calls.find(({ method }) => method === 'eth_sendTransaction')?.params).toMatchObject([
    { value: '0x5', data: '0xabcdef12' },
  ])
})

test('what leaves the account beside the price is said in the facts and in a warning', async () => {
  addCallWallet()
  const { said } = await drawCall(makeInstruction({ value: 400_000_000_000_000n }))
  expect(said()).toContain('Also leaves your account0.0004 POL')
  expect(said()).toContain('Beside the price, 0.0004 POL leaves your account')
})

test('a plain transfer of the coin names who gets it, and needs nothing more', async () => {
  const { provider } = addCallWallet()
  const data = encodeTransfer({ to: router, units })
  const { approval: _, ...call } = makeCall({ to: '0x3c499c542cef5e3811e1192ce70d8cc03d5c3359', data })
  const { page, said } = await drawCall({ kind: 'sign', family: 'evm', prepared: call, expiresAt: priceEnd })
  expect(said()).toMatch(/NetworkPolygonTo0x5290/)
  expect(said()).not.toContain('the payment service’s word')
  page.click('Continue in Fake')
  await settle(2_000)
  expect(sentBy(provider)).toEqual([data])
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

test('after a reload an approval that is on its way is waited for, not asked again', async () => {
  const { provider, state } = addCallWallet({ outcome: 'lost' })
  const first = await drawCall()
  first.page.click('Continue in Fake')
  await settle(3_000)
  first.page.end()
  const { page, session } = await drawCall()
  page.click('Continue in Fake')
  await settle(3_000)
  expect(sentBy(provider)).toEqual([units])
  state.allowed = units
  await settle(3_000)
  expect(sentBy(provider)).toEqual([units, '0xabcdef12'])
  expect(session.sent).toHaveLength(1)
})

test('a panel that is gone asks for nothing after its approval', async () => {
  const { provider, state } = addCallWallet({ outcome: 'lost' })
  const { page, session } = await drawCall()
  page.click('Continue in Fake')
  await settle(3_000)
  page.end()
  state.allowed = units
  await settle(60_000)
  expect(sentBy(provider)).toEqual([units])
  expect(session.notices).toEqual([])
  // The next panel hands the wallet's connection on, so that the test's end reaches it.
  await drawCall()
})

test('where another page has the payment open, nothing is asked', async () => {
  const { provider } = addCallWallet()
  const { page, session } = await drawCall()
  vi.stubGlobal('navigator', {
    locks: {
      request: (_: string, __: object, run: (lock: null) => unknown) => Promise.resolve().then(() => run(null)),
    },
  })
  page.click('Continue in Fake')
  await settle(2_000)
  expect(session.notices).toEqual(['wallet_busy'])
  expect(sentBy(provider)).toEqual([])
})

test('what another tab sent meanwhile is not paid again', async () => {
  const { provider } = addCallWallet({ allowed: units })
  const { page, session } = await drawCall()
  session.onRefresh = () => {
    session.recordSent({ chainId: 'eip155:137', hash, sentAt: now })
    return true
  }
  page.click('Continue in Fake')
  await settle(2_000)
  expect(sentBy(provider)).toEqual([])
})

test('another price that comes while the facts are read is looked at first', async () => {
  const { provider } = addCallWallet({ allowed: units })
  const { page, session, said, show } = await drawCall()
  session.onRefresh = () => {
    show(makeInstruction({ to: '0x1111111111111111111111111111111111111111' }))
    return true
  }
  page.click('Continue in Fake')
  await settle(2_000)
  expect(said()).toContain('The payment changed while we checked it')
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

test('what the account lacks is said before the wallet is asked', async () => {
  const { provider } = addCallWallet({ balance: 25_000_000n })
  const { page, said } = await drawCall()
  expect(said()).toContain('0.12 USDC is missing')
  expect(page.button('Continue in Fake')).toBeUndefined()
  expect(sentBy(provider)).toEqual([])
})

test('a refused call is told to the host and never gets to a wallet', async () => {
  const { provider } = addCallWallet()
  const token = '0x3c499c542cef5e3811e1192ce70d8cc03d5c3359'
  const { page, session, said } = await drawCall(makeInstruction({ approval: { spender: token, units } }))
  expect(said()).toContain('It would let the wrong contract take coins from you')
  expect(session.notices).toEqual(['transaction_refused'])
  expect(page.button('Continue in Fake')).toBeUndefined()
  expect(sentBy(provider)).toEqual([])
})
