// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { encodeTransfer } from '../../../islands/evm.ts'
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
