// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { setHostAbilities } from '../lib/hostAbilities.ts'
import type { PageMessage } from './messages.ts'
import { fakeHost } from './fakeHost.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  setHostAbilities({})
  history.replaceState(null, '')
})

const money = (types: readonly string[]) => types.filter((type) => type.startsWith('payment.'))

test('H03 ready is said again on the web with the same id, and no more once it is over', async () => {
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

test('D05 a page that comes back from the cache announces itself again', async () => {
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
