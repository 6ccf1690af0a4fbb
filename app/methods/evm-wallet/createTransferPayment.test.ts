// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { DepositError } from '../../errors.ts'
import type { Transfer } from '../../model/instruction.ts'
import { samples } from '../../model/samples.ts'
import { now, openPayment, pay, sends, useFakePayments } from './fakePayment.ts'
import { hash, makeDeferred, makeFakeProvider, walletError } from './fakeProvider.ts'
import type { Script } from './fakeProvider.ts'
import { makeFakeSession, waiting } from '../fakeSession.ts'

useFakePayments()

test('a payment asks for fresh facts, then asks the wallet once and remembers the hash', async () => {
  const session = makeFakeSession()
  const provider = makeFakeProvider()
  const refresh = vi.fn(() => {
    expect(sends(provider)).toBe(0)
    return true
  })
  session.onRefresh = refresh
  const { payment } = openPayment(session, provider)
  await pay(payment)
  expect(refresh).toHaveBeenCalledOnce()
  expect(sends(provider)).toBe(1)
  expect(session.sent).toEqual([{ chainId: 'eip155:137', hash, sentAt: now }])
  expect(session.notices).toEqual([])
  expect(payment.phase()).toBe('ready')
})

test('W10 twenty clicks are one request', async () => {
  const answer = makeDeferred<string>()
  const session = makeFakeSession()
  const provider = makeFakeProvider({ eth_sendTransaction: () => answer.promise })
  const { payment } = openPayment(session, provider)
  const clicks = Array.from({ length: 20 }, () => payment.pay())
  await vi.advanceTimersByTimeAsync(5_000)
  expect(payment.phase()).toBe('in_wallet')
  void payment.pay()
  answer.resolve(hash)
  await Promise.all(clicks)
  expect(sends(provider)).toBe(1)
  expect(session.sent).toHaveLength(1)
})

test.each<[what: string, script: Script, code: string]>([
  ['refuses', { eth_sendTransaction: () => Promise.reject(walletError(4001)) }, 'wallet_rejected'],
  ['is busy', { eth_sendTransaction: () => Promise.reject(walletError(-32002)) }, 'wallet_busy'],
  [
    'lacks the fee',
    { eth_sendTransaction: () => Promise.reject(walletError(-32000, 'insufficient funds')) },
    'wallet_insufficient_gas',
  ],
  ['changed its account', { eth_accounts: () => ['0x1111111111111111111111111111111111111111'] }, 'wallet_changed'],
])('when the wallet %s, the button is there again', async (_, script, code) => {
  const session = makeFakeSession()
  const provider = makeFakeProvider(script)
  const { payment } = openPayment(session, provider)
  await pay(payment)
  expect(payment.problem()?.code).toBe(code)
  expect(payment.phase()).toBe('ready')
  expect(session.notices).toEqual([code])
  const before = sends(provider)
  await pay(payment)
  expect(sends(provider)).toBe(before * 2)
  expect(session.sent).toEqual([])
})

test('facts that are not fresh send nothing', async () => {
  const session = makeFakeSession()
  session.onRefresh = () => false
  const provider = makeFakeProvider()
  const { payment } = openPayment(session, provider)
  await pay(payment)
  expect(sends(provider)).toBe(0)
  expect(payment.problem()?.code).toBe('backend_unreachable')
})

test.each<[what: string, change: Partial<Transfer>]>([
  ['receiver address', { receiverAddress: '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913' }],
  ['amount', { amount: { units: 26_000_000n, basis: 'derived' } }],
  ['asset', { asset: samples.waiting_payment.target.asset }],
])('another %s that comes with the fresh facts sends nothing and is shown', async (_, change) => {
  const session = makeFakeSession()
  session.onRefresh = () => {
    session.show(waiting(change))
    return true
  }
  const provider = makeFakeProvider()
  const { payment } = openPayment(session, provider)
  await pay(payment)
  expect(sends(provider)).toBe(0)
  expect(payment.hasNewFacts()).toBe(true)
  expect(payment.phase()).toBe('ready')
})

test('a payment that was seen meanwhile sends nothing', async () => {
  const session = makeFakeSession()
  session.onRefresh = () => {
    session.show(samples.processing)
    return true
  }
  const provider = makeFakeProvider()
  const { payment } = openPayment(session, provider)
  await pay(payment)
  expect(sends(provider)).toBe(0)
})

test('an account that goes away while facts are read sends nothing', async () => {
  const session = makeFakeSession()
  const provider = makeFakeProvider()
  const { payment, setAccount } = openPayment(session, provider)
  session.onRefresh = () => {
    setAccount(undefined)
    return true
  }
  await pay(payment)
  expect(sends(provider)).toBe(0)
})

test('a panel that is gone sends nothing', async () => {
  const session = makeFakeSession()
  const provider = makeFakeProvider()
  const { payment, end } = openPayment(session, provider)
  session.onRefresh = () => {
    end()
    return true
  }
  await pay(payment)
  expect(sends(provider)).toBe(0)
})

test('W11 a wallet on another chain is switched first, and facts are read after it', async () => {
  let chain = '0x1'
  const session = makeFakeSession()
  const provider = makeFakeProvider({
    eth_chainId: () => chain,
    wallet_switchEthereumChain: () => void (chain = '0x89'),
  })
  session.onRefresh = () => chain === '0x89'
  const { payment } = openPayment(session, provider)
  await pay(payment)
  expect(session.sent).toHaveLength(1)
})

test('W14 a chain that changes between check and send sends nothing', async () => {
  let chain = '0x89'
  const session = makeFakeSession()
  const provider = makeFakeProvider({ eth_chainId: () => chain })
  session.onRefresh = () => {
    chain = '0x1'
    return true
  }
  const { payment } = openPayment(session, provider)
  await pay(payment)
  expect(sends(provider)).toBe(0)
  expect(payment.problem()?.code).toBe('wallet_wrong_chain')
})

test('W15 a wallet that is on another chain after the send is reported, and the send is kept', async () => {
  let chain = '0x89'
  const session = makeFakeSession()
  const provider = makeFakeProvider({
    eth_chainId: () => chain,
    eth_sendTransaction: () => {
      chain = '0x1'
      return hash
    },
  })
  const { payment } = openPayment(session, provider)
  await pay(payment)
  expect(session.sent).toHaveLength(1)
  expect(session.notices).toEqual(['wallet_wrong_chain'])
})

test('the trouble of the last read is what the payer is told', async () => {
  const session = makeFakeSession()
  const { payment } = openPayment(session, makeFakeProvider())
  const trouble = new DepositError('backend_rate_limited', { backend: 'openfort' })
  const quiet = { ...session, state: () => ({ status: 'waiting_payment' as const, session: waiting(), trouble }) }
  quiet.onRefresh = () => false
  const other = openPayment({ ...quiet, refresh: () => Promise.resolve(false) }, makeFakeProvider())
  await pay(other.payment)
  expect(other.payment.problem()).toBe(trouble)
  expect(payment.problem()).toBeUndefined()
})
