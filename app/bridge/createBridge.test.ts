// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js'
import { beforeEach, expect, test, vi } from 'vitest'
import { DepositError } from '../errors.ts'
import type { Session, SessionFacts } from '../model/session.ts'
import type { DepositState } from '../model/transition.ts'
import { transition } from '../model/transition.ts'
import { createBridge } from './createBridge.ts'
import { makeSender } from './makeSender.ts'
import type { PageMessage } from './messages.ts'
import type { Transport } from './transport.ts'

const usdc = {
  assetId: 'eip155:8453/erc20:0x833589fcd6edb6e08f4c7c32d4f71b54bda02913',
  chainId: 'eip155:8453',
  symbol: 'USDC',
  decimals: 6,
} as const
const facts: SessionFacts = {
  backend: 'openfort',
  sessionId: 'fnd_1',
  isTest: true,
  target: { asset: usdc, address: '0x1111111111111111111111111111111111111111', amount: 25_000_000n },
  offers: [],
  isAddressReusable: true,
  backendStatus: '',
}
type Plain = Exclude<Session['status'], 'waiting_payment' | 'requires_action'>

/** A bridge over a session that the test moves by hand. */
function bridge(isWeb = false) {
  const sent: PageMessage[] = []
  const [state, setState] = createSignal<DepositState>({ status: 'loading' })
  const [notice, setNotice] = createSignal<DepositError | undefined>(undefined, { equals: false })
  const [closing, setClosing] = createSignal<{ reason: 'user' } | undefined>(undefined, { equals: false })
  let tell: (data: unknown) => void = () => undefined
  const transport: Transport = {
    name: 'inlet_host',
    isWeb,
    isUnproven: false,
    send: (message) => sent.push(message as PageMessage),
    listen: (hear) => {
      tell = hear
      return () => undefined
    },
  }
  const unused = () => Promise.reject(new Error('not used'))
  const dispose = createRoot((end) => {
    createBridge({
      session: {
        state,
        notice,
        closing,
        checkedAt: () => 0,
        ageMs: () => 0,
        sentTransfer: () => undefined,
        refundAddress: () => undefined,
        choose: unused,
        refresh: unused,
        recordSent: unused,
        retry: unused,
        stop: unused,
        reportNotice: unused,
        close: unused,
        sourceAssets: undefined,
        payLink: undefined,
      },
      sender: makeSender(transport, { epoch: 'e1', channel: 'c1', sessionId: 'fnd_1' }, () => 5),
      transport,
      window,
      content: document.createElement('main'),
      look: { layout: 'page', locale: 'en', theme: 'system' },
      describe: (error) => `said: ${error.code}`,
    })
    return end
  })
  const go = (status: Plain, change: Partial<SessionFacts> = {}) =>
    setState((current) =>
      transition(current, { type: 'session_received', session: { ...facts, ...change, status }, isOwnAct: false }),
    )
  return {
    sent,
    types: () => sent.map((message) => message.type),
    go,
    setState,
    setNotice,
    setClosing,
    dispose,
    tell: (data: unknown) => tell(data),
  }
}

beforeEach(() => void vi.useFakeTimers())

test('a whole payment is told in order, in one envelope', () => {
  const { sent, types, go, dispose } = bridge()
  go('requires_payment_method')
  go('processing')
  go('succeeded')
  expect(types()).toEqual([
    'ready',
    'session.updated',
    'session.updated',
    'payment.detected',
    'session.updated',
    'payment.completed',
  ])
  expect(sent.map((message) => message.seq)).toEqual([1, 2, 3, 4, 5, 6])
  expect(sent[5]).toMatchObject({
    ns: 'inlet',
    v: 1,
    id: 'e1-6',
    epoch: 'e1',
    ch: 'c1',
    session: 'fnd_1',
    ts: 5,
    data: { session: { status: 'succeeded', target: { amount: '25000000' } }, delivery: { chainId: 'eip155:8453' } },
  })
  dispose()
})

test('a payment that is over at the first read is still told from its start', () => {
  const { types, go, dispose } = bridge()
  go('bounced')
  expect(types()).toEqual(['ready', 'session.updated', 'payment.detected', 'payment.bounced'])
  dispose()
})

test('a late payment after the end is told, each event once', () => {
  const { types, go, dispose } = bridge()
  go('expired')
  go('processing')
  go('processing', { backendStatus: 'moved' })
  go('succeeded')
  expect(types().filter((type) => type.startsWith('payment.'))).toEqual([
    'payment.expired',
    'payment.detected',
    'payment.completed',
  ])
  dispose()
})

test('failures are told once an episode, with a public code', () => {
  const { sent, setState, go, setNotice, dispose } = bridge()
  const fail = (error: DepositError) => setState((current) => transition(current, { type: 'read_failed', error }))
  fail(new DepositError('backend_unreachable', { backend: 'openfort' }))
  fail(new DepositError('backend_unreachable', { backend: 'openfort' }))
  go('requires_payment_method')
  setNotice(new DepositError('wallet_rejected', {}))
  fail(new DepositError('address_mismatch', { between: 'x' }))
  const errors = sent.flatMap((message) => (message.type === 'error' ? [message.data] : []))
  expect(errors).toEqual([
    { code: 'backend_unreachable', message: 'said: backend_unreachable', recoverable: true },
    { code: 'wallet_rejected', message: 'said: wallet_rejected', recoverable: true },
    { code: 'address_mismatch', message: 'said: address_mismatch', recoverable: false },
  ])
  dispose()
})

test('the wish to be closed goes out as often as it is wished', () => {
  const { types, setClosing, dispose } = bridge()
  setClosing({ reason: 'user' })
  setClosing({ reason: 'user' })
  expect(types()).toEqual(['ready', 'close', 'close'])
  dispose()
})

test('ready is said again on the web with the same id, and no more once it is over', () => {
  const { sent, dispose } = bridge(true)
  vi.advanceTimersByTime(2_000)
  expect(sent.map((message) => message.id)).toEqual(['e1-1', 'e1-1', 'e1-1', 'e1-1'])
  dispose()
  vi.advanceTimersByTime(60_000)
  expect(sent).toHaveLength(4)
})

test('a host asks for the state, and other words are ignored', () => {
  const { types, go, dispose, tell } = bridge()
  go('processing')
  tell(JSON.stringify({ ns: 'inlet', v: 1, type: 'host.hello', id: 'h1' }))
  tell('pay me')
  expect(types().filter((type) => type === 'state')).toHaveLength(1)
  dispose()
})

test('messages are plain JSON without the secret', () => {
  const { sent, go, dispose } = bridge()
  go('processing', { sourceTransfer: { chainId: 'eip155:137', hash: `0x${'a'.repeat(64)}`, amount: 1n } })
  expect(JSON.parse(JSON.stringify(sent))).toEqual(sent)
  expect(Object.keys(sent[1]!.data)).toEqual(['session'])
  dispose()
})
