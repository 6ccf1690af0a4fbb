// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { polygonUsdc } from '../../model/samples.ts'
import { now, openPayment, pay, sampleId, sends, useFakePayments } from './fakePayment.ts'
import { account, hash, makeDeferred, makeFakeProvider, walletError } from './fakeProvider.ts'
import type { Script } from './fakeProvider.ts'
import { makeFakeSession } from '../fakeSession.ts'
import { markSend } from '../sendMark.ts'

useFakePayments()

test.each<[what: string, script: Script]>([
  ['an answer that is no hash', { eth_sendTransaction: () => '0x' }],
  ['a lost line', { eth_sendTransaction: () => Promise.reject(walletError(4900)) }],
])('W09 after %s the payer looks in the wallet before another try', async (_, script) => {
  const session = makeFakeSession()
  const provider = makeFakeProvider(script)
  const { payment } = openPayment(session, provider)
  await pay(payment)
  expect(payment.phase()).toBe('unknown')
  await pay(payment)
  expect(sends(provider)).toBe(1)
  payment.confirmUnsent()
  expect(payment.phase()).toBe('ready')
  await pay(payment)
  expect(sends(provider)).toBe(2)
})

test('a page that lost the answer by a reload asks to look first', async () => {
  markSend(sampleId, now)
  const provider = makeFakeProvider()
  const { payment } = openPayment(makeFakeSession(), provider)
  expect(payment.phase()).toBe('unknown')
  await pay(payment)
  expect(provider.calls).toEqual([])
})

test('a panel that is drawn anew under an open prompt asks to look when the outcome is unknown', async () => {
  const answer = makeDeferred<string>()
  const session = makeFakeSession()
  const provider = makeFakeProvider({ eth_sendTransaction: () => answer.promise })
  const before = openPayment(session, provider)
  void before.payment.pay()
  await vi.advanceTimersByTimeAsync(5_000)
  before.end()
  const { payment } = openPayment(session, provider)
  expect(payment.phase()).toBe('in_wallet')
  answer.reject(walletError(4900))
  await vi.advanceTimersByTimeAsync(0)
  expect(payment.phase()).toBe('unknown')
  await pay(payment)
  expect(sends(provider)).toBe(1)
  payment.confirmUnsent()
  await pay(payment)
  expect(sends(provider)).toBe(2)
})

test('what another tab sent meanwhile is not sent again', async () => {
  const session = makeFakeSession()
  const provider = makeFakeProvider({
    eth_accounts: () => {
      session.recordSent({ chainId: 'eip155:137', hash, sentAt: now })
      return [account]
    },
  })
  const { payment } = openPayment(session, provider)
  await pay(payment)
  expect(sends(provider)).toBe(0)
  await pay(payment)
  expect(sends(provider)).toBe(0)
  expect(payment.phase()).toBe('ready')
  expect(session.notices).toEqual([])
})

test('a send that another tab has open is not asked for here', async () => {
  const session = makeFakeSession()
  const provider = makeFakeProvider()
  const request = async (_: string, __: object, work: (lock: null) => unknown) => work(null)
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } })
  const { payment } = openPayment(session, provider)
  await pay(payment)
  Reflect.deleteProperty(navigator, 'locks')
  expect(sends(provider)).toBe(0)
  expect(payment.problem()?.code).toBe('wallet_busy')
  await pay(payment)
  expect(sends(provider)).toBe(1)
})

test('W20 a wallet that tells the hash of before after the payer chose to pay again leaves the outcome open', async () => {
  const session = makeFakeSession()
  const provider = makeFakeProvider()
  const { payment } = openPayment(session, provider)
  await pay(payment)
  await session.choose({ kind: 'transfer', asset: polygonUsdc })
  await pay(payment)
  expect(sends(provider)).toBe(2)
  expect(session.sent).toHaveLength(1)
  expect(payment.phase()).toBe('unknown')
})

test('a send whose outcome is plain leaves no mark', async () => {
  const session = makeFakeSession()
  const first = openPayment(session, makeFakeProvider({ eth_sendTransaction: () => Promise.reject(walletError(4001)) }))
  await pay(first.payment)
  expect(openPayment(session, makeFakeProvider()).payment.phase()).toBe('ready')
})

test('W08 a hash that comes after the panel is gone is remembered, and the next panel waits for it', async () => {
  const answer = makeDeferred<string>()
  const session = makeFakeSession()
  const provider = makeFakeProvider({ eth_sendTransaction: () => answer.promise })
  const first = openPayment(session, provider)
  const done = first.payment.pay()
  await vi.advanceTimersByTimeAsync(5_000)
  first.end()
  const second = openPayment(session, provider)
  expect(second.payment.phase()).toBe('in_wallet')
  await second.payment.pay()
  answer.resolve(hash)
  await done
  expect(session.sent).toEqual([{ chainId: 'eip155:137', hash, sentAt: now }])
  expect(second.payment.phase()).toBe('ready')
  expect(sends(provider)).toBe(1)
})
