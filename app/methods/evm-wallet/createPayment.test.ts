// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { DepositError } from '../../errors.ts'
import type { Transfer } from '../../model/instruction.ts'
import { samples } from '../../model/samples.ts'
import { createPayment } from './createPayment.ts'
import type { Payment, ShownOrder } from './createPayment.ts'
import { account, hash, makeDeferred, makeFakeProvider, walletError } from './fakeProvider.ts'
import type { FakeProvider, Script } from './fakeProvider.ts'
import { makeFakeSession, waiting } from './fakeSession.ts'
import type { FakeSession } from './fakeSession.ts'
import { keep, keys } from './walletMemory.ts'

const now = 1_800_000_000_000
const sampleId = samples.waiting_payment.sessionId
const ends: (() => void)[] = []

// Loading an island is the one thing that a fake clock cannot wait for.
beforeAll(() => Promise.all([import('#island/evm'), import('#island/checksum')]))
beforeEach(() => void vi.useFakeTimers({ now }))
afterEach(() => {
  ends.splice(0).forEach((end) => end())
  keep(keys.sending(sampleId), '')
  vi.useRealTimers()
})

const transferOf = (session: FakeSession) => {
  const state = session.state()
  return state.status === 'waiting_payment' ? (state.session.instruction as Transfer) : undefined
}

/** A panel over a session and a wallet: its payment, and the account that is connected. */
function open(session: FakeSession, provider: FakeProvider) {
  const [current, setAccount] = createSignal<string | undefined>(account)
  return createRoot((end) => {
    ends.push(end)
    const order = (): ShownOrder | undefined => {
      const transfer = transferOf(session)
      const known = current()
      if (!transfer?.amount || !known) return undefined
      const { asset, receiverAddress } = transfer
      return {
        asset,
        receiverAddress,
        units: transfer.amount.units,
        account: known,
        info: { id: 'io.fake', name: 'Fake', provider },
      }
    }
    return { payment: createPayment(session, sampleId, order, () => now), setAccount, end }
  })
}

async function pay(payment: Payment) {
  const done = payment.pay()
  await vi.advanceTimersByTimeAsync(5_000)
  return done
}
const sends = (provider: FakeProvider) => provider.count('eth_sendTransaction')

test('a payment asks for fresh facts, then asks the wallet once and remembers the hash', async () => {
  const session = makeFakeSession()
  const provider = makeFakeProvider()
  const refresh = vi.fn(() => {
    expect(sends(provider)).toBe(0)
    return true
  })
  session.onRefresh = refresh
  const { payment } = open(session, provider)
  await pay(payment)
  expect(refresh).toHaveBeenCalledOnce()
  expect(sends(provider)).toBe(1)
  expect(session.sent).toEqual([{ chainId: 'eip155:137', hash, sentAt: now }])
  expect(session.notices).toEqual([])
  expect(payment.phase()).toBe('ready')
})

test('twenty clicks are one request', async () => {
  const answer = makeDeferred<string>()
  const session = makeFakeSession()
  const provider = makeFakeProvider({ eth_sendTransaction: () => answer.promise })
  const { payment } = open(session, provider)
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
  const { payment } = open(session, provider)
  await pay(payment)
  expect(payment.problem()?.code).toBe(code)
  expect(payment.phase()).toBe('ready')
  expect(session.notices).toEqual([code])
  const before = sends(provider)
  await pay(payment)
  expect(sends(provider)).toBe(before * 2)
  expect(session.sent).toEqual([])
})

test.each<[what: string, script: Script]>([
  ['an answer that is no hash', { eth_sendTransaction: () => '0x' }],
  ['a lost line', { eth_sendTransaction: () => Promise.reject(walletError(4900)) }],
])('after %s the payer looks in the wallet before another try', async (_, script) => {
  const session = makeFakeSession()
  const provider = makeFakeProvider(script)
  const { payment } = open(session, provider)
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
  keep(keys.sending(sampleId), String(now))
  const provider = makeFakeProvider()
  const { payment } = open(makeFakeSession(), provider)
  expect(payment.phase()).toBe('unknown')
  await pay(payment)
  expect(provider.calls).toEqual([])
})

test('a send whose outcome is plain leaves no mark', async () => {
  const session = makeFakeSession()
  const first = open(session, makeFakeProvider({ eth_sendTransaction: () => Promise.reject(walletError(4001)) }))
  await pay(first.payment)
  expect(open(session, makeFakeProvider()).payment.phase()).toBe('ready')
})

test('facts that are not fresh send nothing', async () => {
  const session = makeFakeSession()
  session.onRefresh = () => false
  const provider = makeFakeProvider()
  const { payment } = open(session, provider)
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
  const { payment } = open(session, provider)
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
  const { payment } = open(session, provider)
  await pay(payment)
  expect(sends(provider)).toBe(0)
})

test('an account that goes away while facts are read sends nothing', async () => {
  const session = makeFakeSession()
  const provider = makeFakeProvider()
  const { payment, setAccount } = open(session, provider)
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
  const { payment, end } = open(session, provider)
  session.onRefresh = () => {
    end()
    return true
  }
  await pay(payment)
  expect(sends(provider)).toBe(0)
})

test('a hash that comes after the panel is gone is remembered, and the next panel waits for it', async () => {
  const answer = makeDeferred<string>()
  const session = makeFakeSession()
  const provider = makeFakeProvider({ eth_sendTransaction: () => answer.promise })
  const first = open(session, provider)
  const done = first.payment.pay()
  await vi.advanceTimersByTimeAsync(5_000)
  first.end()
  const second = open(session, provider)
  expect(second.payment.phase()).toBe('in_wallet')
  await second.payment.pay()
  answer.resolve(hash)
  await done
  expect(session.sent).toEqual([{ chainId: 'eip155:137', hash, sentAt: now }])
  expect(second.payment.phase()).toBe('ready')
  expect(sends(provider)).toBe(1)
})

test('a wallet on another chain is switched first, and facts are read after it', async () => {
  let chain = '0x1'
  const session = makeFakeSession()
  const provider = makeFakeProvider({
    eth_chainId: () => chain,
    wallet_switchEthereumChain: () => void (chain = '0x89'),
  })
  session.onRefresh = () => chain === '0x89'
  const { payment } = open(session, provider)
  await pay(payment)
  expect(session.sent).toHaveLength(1)
})

test('a chain that changes between check and send sends nothing', async () => {
  let chain = '0x89'
  const session = makeFakeSession()
  const provider = makeFakeProvider({ eth_chainId: () => chain })
  session.onRefresh = () => {
    chain = '0x1'
    return true
  }
  const { payment } = open(session, provider)
  await pay(payment)
  expect(sends(provider)).toBe(0)
  expect(payment.problem()?.code).toBe('wallet_wrong_chain')
})

test('a wallet that is on another chain after the send is reported, and the send is kept', async () => {
  let chain = '0x89'
  const session = makeFakeSession()
  const provider = makeFakeProvider({
    eth_chainId: () => chain,
    eth_sendTransaction: () => {
      chain = '0x1'
      return hash
    },
  })
  const { payment } = open(session, provider)
  await pay(payment)
  expect(session.sent).toHaveLength(1)
  expect(session.notices).toEqual(['wallet_wrong_chain'])
})

test('the trouble of the last read is what the payer is told', async () => {
  const session = makeFakeSession()
  const { payment } = open(session, makeFakeProvider())
  const trouble = new DepositError('backend_rate_limited', { backend: 'openfort' })
  const quiet = { ...session, state: () => ({ status: 'waiting_payment' as const, session: waiting(), trouble }) }
  quiet.onRefresh = () => false
  const other = open({ ...quiet, refresh: () => Promise.resolve(false) }, makeFakeProvider())
  await pay(other.payment)
  expect(other.payment.problem()).toBe(trouble)
  expect(payment.problem()).toBeUndefined()
})
