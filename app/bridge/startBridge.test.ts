// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DepositError } from '../errors.ts'
import { hostAbilities, setHostAbilities } from '../lib/hostAbilities.ts'
import { transition } from '../model/transition.ts'
import type { PageMessage } from './messages.ts'
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

test('a late payment after the end is told, each event once', async () => {
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

test('ready is said again on the web with the same id, and no more once it is over', async () => {
  const { sent, dispose } = await fakeHost({ framed: true })
  const ready = () => sent.filter(({ type }) => type === 'ready').map(({ id }) => id)
  vi.advanceTimersByTime(2_000)
  expect(ready()).toHaveLength(4)
  expect(new Set(ready()).size).toBe(1)
  dispose()
  vi.advanceTimersByTime(60_000)
  expect(ready()).toHaveLength(4)
})

test('a native host hears ready once', async () => {
  const { types, dispose } = await fakeHost()
  vi.advanceTimersByTime(60_000)
  expect(types().filter((type) => type === 'ready')).toHaveLength(1)
  dispose()
})

test('a host that says hello late hears the state and the whole history, as it was', async () => {
  const { sent, go, say, dispose } = await fakeHost({ framed: true })
  go('processing')
  go('succeeded')
  const before = [...sent]
  vi.advanceTimersByTime(10_000)
  sent.length = 0
  say('host.hello')
  expect(sent[0]).toMatchObject({ type: 'state', data: { status: 'succeeded', re: 'h1' } })
  const again = sent.slice(1)
  expect(again.every(({ replay }) => replay)).toBe(true)
  const history = before.filter(({ type }) => type !== 'navigation' && type !== 'ready')
  expect(again.filter(({ type }) => type !== 'navigation')).toEqual(history.map((one) => ({ ...one, replay: true })))
  vi.advanceTimersByTime(60_000)
  expect(sent.filter(({ type }) => type === 'ready')).toEqual([])
  dispose()
})

test('a host that knows part of the history hears the rest, and one of another epoch hears all', async () => {
  const { sent, go, say, dispose } = await fakeHost()
  go('processing')
  go('succeeded')
  const { epoch, seq } = sent.find(({ type }) => type === 'payment.detected')!
  sent.length = 0
  say('host.hello', { last: { epoch, seq } })
  expect(money(sent.map(({ type }) => type))).toEqual(['payment.completed'])
  sent.length = 0
  say('host.hello', { last: { epoch: 'other', seq } })
  expect(money(sent.map(({ type }) => type))).toEqual(['payment.detected', 'payment.completed'])
  dispose()
})

test('an app that may be a wallet’s browser hears where the payment stands and no more, until it says hello', async () => {
  const { sent, go, say, seen, dispose } = await fakeHost({ object: 'ReactNativeWebView' })
  go('processing')
  expect(seen.bound).toBe(0)
  expect(sent.map(({ data }) => data)).toEqual(sent.map(() => ({ status: expect.any(String) as string })))
  expect(JSON.stringify(sent)).not.toContain('0x1111')
  sent.length = 0
  say('host.hello')
  expect(sent[0]).toMatchObject({ type: 'state', data: { session: { target: { amount: '25000000' } } } })
  expect(money(sent.map(({ type }) => type))).toEqual(['payment.detected'])
  expect(seen.bound).toBe(1)
  dispose()
})

test('a better channel that appears later hears all that was told', async () => {
  const { sent, go, view, dispose } = await fakeHost({ object: 'ReactNativeWebView' })
  go('succeeded')
  const late: PageMessage[] = []
  view['InletHost'] = { postMessage: (text: string) => void late.push(JSON.parse(text) as PageMessage) }
  window.dispatchEvent(new Event('inletHostReady'))
  await vi.advanceTimersByTimeAsync(0)
  const told = sent.filter(({ type }) => type !== 'navigation').map(({ id }) => id.replace('-withheld', ''))
  expect(late.filter(({ type }) => type !== 'navigation').map(({ id }) => id)).toEqual(told)
  expect(late[0]!.type).toBe('ready')
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

test.each(['&caps=open', '&bridge=native'])('%s in the URL vouches for the app', async (search) => {
  const { sent, go, dispose } = await fakeHost({ object: 'ReactNativeWebView', search })
  go('processing')
  expect(JSON.stringify(sent)).toContain('0x1111')
  dispose()
})

test('what an app said before the bridge was there is answered once it is', async () => {
  const hello = { ns: 'inlet', v: 1, type: 'host.hello', id: 'early', data: {} }
  const { sent, go, dispose } = await fakeHost({ early: [hello] })
  expect(sent.find(({ type }) => type === 'state')).toMatchObject({ data: { re: 'early' } })
  go('succeeded')
  expect(money(sent.map(({ type }) => type))).toContain('payment.completed')
  dispose()
})

test('commands are answered, and change how the page looks and where the payer is', async () => {
  const { answers, say, go, navigation, locale, seen, dispose } = await fakeHost()
  go('requires_payment_method')
  say('host.theme', { mode: 'dark' })
  expect(document.documentElement.dataset['theme']).toBe('dark')
  say('host.locale', { locale: 'es' })
  expect(locale()).toBe('es')
  say('host.insets', { top: 47, keyboard: 300 })
  expect(document.documentElement.style.getPropertyValue('--inset-top')).toBe('47px')
  expect(document.documentElement.style.getPropertyValue('--inset-keyboard')).toBe('300px')
  say('host.back')
  navigation.go({ at: 'exchange' })
  say('host.back')
  say('host.returned', { url: 'https://shop.example/back' })
  expect(seen.returns).toBe(1)
  expect(answers()).toEqual([
    { re: 'h1', ok: true },
    { re: 'h2', ok: true },
    { re: 'h3', ok: true },
    { re: 'h4', ok: true, handled: false },
    { re: 'h5', ok: true, handled: true },
    { re: 'h6', ok: true },
  ])
  dispose()
})

test('a host that wants to close is asked to confirm while money is on its way', async () => {
  const { answers, types, say, go, dispose } = await fakeHost()
  go('processing')
  say('host.close')
  expect(types()).not.toContain('close')
  say('host.close', { force: true })
  expect(types()).toContain('close')
  expect(answers()).toEqual([
    { re: 'h1', ok: true, handled: true, confirm: true },
    { re: 'h2', ok: true, handled: false },
  ])
  dispose()
})

test('a host that wants to close is asked to confirm while a part of the money is here', async () => {
  const { answers, types, say, go, dispose } = await fakeHost()
  go('requires_payment_method', { issue: 'underpaid' })
  say('host.close')
  expect(types()).not.toContain('close')
  expect(answers()).toEqual([{ re: 'h1', ok: true, handled: true, confirm: true }])
  dispose()
})

test('a command whose data is wrong is answered with no, and does nothing', async () => {
  const { answers, say, dispose } = await fakeHost()
  document.documentElement.dataset['theme'] = 'light'
  say('host.theme', { mode: 'url(evil)' })
  say('host.insets', { top: '1px;background:url(evil)' })
  expect(document.documentElement.dataset['theme']).toBe('light')
  expect(answers().map(({ ok }) => ok)).toEqual([false, false])
  dispose()
})

test('unknown types, repeats and floods are ignored', async () => {
  const { answers, say, dispose } = await fakeHost()
  say('host.pay', { address: '0xevil', amount: '1' })
  say('host.theme', { mode: 'dark' }, { id: 'same' })
  say('host.theme', { mode: 'dark' }, { id: 'same' })
  expect(answers()).toEqual([{ re: 'same', ok: true }])
  for (let count = 0; count < 500; count += 1) say('host.theme', { mode: 'dark' })
  expect(answers().length).toBeLessThanOrEqual(50)
  vi.advanceTimersByTime(1_000)
  say('host.theme', { mode: 'light' }, { id: 'after' })
  expect(answers().at(-1)).toEqual({ re: 'after', ok: true })
  dispose()
})

test('what the host can do is asked of it, and its answer counts', async () => {
  const { sent, say, dispose } = await fakeHost({ search: '&caps=copy' })
  expect(Object.keys(hostAbilities())).toEqual(['copy'])
  say('host.hello', { caps: ['open', 'copy', 'haptic', 'launch'] })
  expect(Object.keys(hostAbilities())).toEqual(['open', 'copy', 'haptic'])
  const copied = hostAbilities().copy?.('text')
  const request = sent.at(-1)!
  expect(request).toMatchObject({ type: 'copy.request', data: { text: 'text' } })
  say('host.answer', { re: request.id, ok: true })
  expect(await copied).toBe(true)
  const silent = hostAbilities().copy?.('text')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await silent).toBe(false)
  dispose()
})

test('a link that the host refuses is opened here, and the next one is not asked for', async () => {
  const clicked: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(this.href)
  })
  const { sent, say, dispose } = await fakeHost({ search: '&caps=open' })
  hostAbilities().open?.({ url: 'https://scan.example/tx', kind: 'explorer' })
  say('host.answer', { re: sent.at(-1)!.id, ok: false })
  await vi.advanceTimersByTimeAsync(0)
  expect(clicked).toEqual(['https://scan.example/tx'])
  expect(hostAbilities().open).toBeUndefined()
  dispose()
  vi.restoreAllMocks()
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

test('a host that hands over a port is heard and spoken to there alone', async () => {
  const { sent, say, dispose } = await fakeHost({ framed: true })
  const { port1, port2 } = new MessageChannel()
  const heard: string[] = []
  port1.onmessage = ({ data }: MessageEvent<{ type: string }>) => heard.push(data.type)
  sent.length = 0
  say('host.hello', {}, { ports: [port2] })
  say('host.theme', { mode: 'dark' })
  vi.useRealTimers()
  await vi.waitFor(() => expect(heard.slice(0, 2)).toEqual(['ready', 'state']))
  expect(sent).toEqual([])
  port1.postMessage({ ns: 'inlet', v: 1, type: 'host.theme', id: 'p1', data: { mode: 'light' } })
  await vi.waitFor(() => expect(heard).toContain('answer'))
  expect(document.documentElement.dataset['theme']).toBe('light')
  say('host.hello')
  expect(sent.map(({ type }) => type)).toContain('state')
  dispose()
  port1.close()
})

test('a page that comes back from the cache announces itself again', async () => {
  const { sent, dispose } = await fakeHost()
  const { id } = sent.find(({ type }) => type === 'ready')!
  sent.length = 0
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  expect(sent.map(({ type, id }) => [type, id])).toEqual([
    ['ready', id],
    ['state', expect.any(String)],
  ])
  dispose()
})

test('Escape goes one step back, and in a modal wishes to close', async () => {
  const { types, go, navigation, dispose } = await fakeHost({ search: '&layout=modal' })
  go('requires_payment_method')
  navigation.go({ at: 'exchange' })
  const press = () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }))
  press()
  expect(navigation.canGoBack()).toBe(false)
  expect(types()).not.toContain('close')
  press()
  expect(types().filter((type) => type === 'close')).toHaveLength(1)
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
