// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DepositError } from '../errors.ts'
import { setHostAbilities } from '../lib/hostAbilities.ts'
import { transition } from '../model/transition.ts'
import { asset, fakeHost } from './fakeHost.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  setHostAbilities({})
  history.replaceState(null, '')
})

const money = (types: readonly string[]) => types.filter((type) => type.startsWith('payment.'))

test('a whole payment is told in order, in one envelope', async () => {
  const { sent, types, go, dispose } = await fakeHost()
  go('requires_payment_method')
  go('processing')
  go('succeeded')
  const told = sent.filter(({ type }) => type !== 'navigation')
  expect(told.map(({ type }) => type)).toEqual([
    'ready',
    'session.updated',
    'session.updated',
    'payment.detected',
    'session.updated',
    'payment.completed',
  ])
  expect(sent.map(({ seq }) => seq)).toEqual(sent.map((_, index) => index + 1))
  const last = sent.find(({ type }) => type === 'payment.completed')!
  expect(last).toMatchObject({
    ...{ ns: 'inlet', v: 1, id: `${last.epoch}-${last.seq}`, ch: 'c1', session: 'fnd_1' },
    data: { session: { status: 'succeeded', target: { amount: '25000000' } }, delivery: { chainId: 'eip155:8453' } },
  })
  expect(types()).not.toContain('error')
  dispose()
})

test('a payment that is over at the first read is still told from its start', async () => {
  const { types, go, dispose } = await fakeHost()
  go('bounced')
  expect(money(types())).toEqual(['payment.detected', 'payment.bounced'])
  dispose()
})

test('C03 a late payment after the end is told, each event once', async () => {
  const { types, go, dispose } = await fakeHost()
  go('expired')
  go('processing')
  go('processing', { backendStatus: 'moved' })
  go('succeeded')
  expect(money(types())).toEqual(['payment.expired', 'payment.detected', 'payment.completed'])
  dispose()
})

test('failures are told once an episode, with a public code', async () => {
  const { sent, setState, go, setNotice, dispose } = await fakeHost()
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

test('the wish to be closed goes out as often as it is wished', async () => {
  const { types, setClosing, dispose } = await fakeHost()
  setClosing({ reason: 'user' })
  setClosing({ reason: 'user' })
  expect(types().filter((type) => type === 'close')).toHaveLength(2)
  dispose()
})

test('a host that answers within a call hears of a step once', async () => {
  const { sent, go, inbox, view, dispose } = await fakeHost()
  const { postMessage } = view['InletHost'] as { postMessage(text: string): void }
  const ping = (id: string) => ({ ns: 'inlet', v: 1, type: 'host.ping', id, data: {} })
  view['InletHost'] = Object.assign(view['InletHost'] as object, {
    postMessage(text: string) {
      postMessage(text)
      if (text.includes('"navigation"')) inbox.receive(ping(text))
    },
  })
  go('processing')
  sent.length = 0
  go('processing', { backendStatus: 'moved' })
  expect(sent.map(({ type }) => type)).toEqual(['session.updated'])
  dispose()
})

test('a way to pay that was picked is told, with its asset and amount as text', async () => {
  const { sent, go, navigation, setChosen, dispose } = await fakeHost()
  go('requires_payment_method')
  navigation.go({ at: 'exchange' })
  setChosen({ kind: 'transfer', asset, amount: 5n })
  const picks = sent.flatMap((message) => (message.type === 'option.selected' ? [message.data] : []))
  expect(picks).toEqual([
    { method: 'exchange' },
    { method: 'exchange', chainId: asset.chainId, assetId: asset.assetId, amount: '5' },
  ])
  const screens = sent.flatMap((message) => (message.type === 'navigation' ? [message.data] : []))
  expect(screens.at(-1)).toEqual({ screen: 'exchange', canGoBack: true })
  dispose()
})

test('messages are plain JSON without the secret', async () => {
  const { sent, go, say, dispose } = await fakeHost()
  go('processing', { sourceTransfer: { chainId: 'eip155:137', hash: `0x${'a'.repeat(64)}`, amount: 1n } })
  say('host.hello')
  expect(JSON.parse(JSON.stringify(sent))).toEqual(sent)
  expect(JSON.stringify(sent)).not.toContain('marker')
  dispose()
})
