// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { makeInbox } from '../../lib/makeInbox.ts'
import type { HostOrigin } from '../judgeHost.ts'
import type { PageMessage } from '../messages.ts'
import type { Around, HostWindow } from './around.ts'
import { findTransport } from './findTransport.ts'

const message: PageMessage = {
  ns: 'inlet',
  v: 1,
  type: 'close',
  id: 'e-1',
  seq: 1,
  epoch: 'e',
  ch: '',
  session: 'fnd_1',
  ts: 1,
  data: { reason: 'user', status: 'expired' },
}
const shop: HostOrigin = { kind: 'allowed', origin: 'https://shop.example' }
const nobody: HostOrigin = { kind: 'none' }
type Write = (what: unknown) => { postMessage(...sent: unknown[]): void }

/** Surroundings whose channels write down what they get. */
function around(host: HostOrigin, make: (write: Write) => Partial<HostWindow>, bridge?: 'native' | 'none') {
  const got: unknown[] = []
  const window = Object.assign(new EventTarget(), {
    opener: null,
    document: new EventTarget(),
  }) as object as Around['window']
  Object.assign(
    window,
    { parent: window },
    make((what) => ({ postMessage: (...sent) => void got.push([what, ...sent]) })),
  )
  const inbox = makeInbox(() => undefined)
  const params = { bridge, callback: undefined, compat: undefined, capabilities: [] }
  return { around: { window, host, inbox, params } satisfies Around, got, inbox }
}

test('an allowed parent gets the object at its exact origin', () => {
  const { around: here, got } = around(shop, (write) => ({ parent: write('parent'), InletHost: write('android') }))
  const transport = findTransport(here)
  transport?.send(message)
  expect(transport).toMatchObject({ name: 'iframe', isWeb: true })
  expect(got).toEqual([['parent', message, 'https://shop.example']])
})

test('a parent that is not allowed hears nothing, even where native objects are visible', () => {
  for (const host of [nobody, { kind: 'denied', origin: 'https://evil.example', reason: 'not_listed' }] as const) {
    const { around: here, got } = around(host, (write) => ({
      parent: write('parent'),
      InletHost: write('android'),
      ReactNativeWebView: write('rn'),
    }))
    expect(findTransport(here)).toBeUndefined()
    expect(got).toEqual([])
  }
})

test.each([
  ['inlet_host', 'InletHost', false],
  ['react_native', 'ReactNativeWebView', true],
] as const)('%s gets text', (name, key, isUnproven) => {
  const { around: here, got } = around(nobody, (write) => ({ [key]: write(key) }))
  const transport = findTransport(here)
  transport?.send(message)
  expect(transport).toMatchObject({ name, isWeb: false, isUnproven })
  expect(got).toEqual([[key, JSON.stringify(message)]])
})

test('WKWebView gets the object', () => {
  const { around: here, got } = around(nobody, (write) => ({ webkit: { messageHandlers: { inletHost: write('wk') } } }))
  findTransport(here)?.send(message)
  expect(got).toEqual([['wk', message]])
})

test('an opener is spoken to only where it is allowed', () => {
  expect(findTransport(around(nobody, (write) => ({ opener: write('opener') })).around)).toBeUndefined()
  const { around: here, got } = around(shop, (write) => ({ opener: write('opener') }))
  findTransport(here)?.send(message)
  expect(got).toEqual([['opener', message, 'https://shop.example']])
})

test('the URL’s word ends all talk, or lets a framed page speak to the app', () => {
  const app = (write: Write) => ({ parent: write('parent'), InletHost: write('android') })
  expect(findTransport(around(shop, app, 'none').around)).toBeUndefined()
  expect(findTransport(around(shop, app, 'native').around)?.name).toBe('inlet_host')
})

test('only the parent at its origin is heard', () => {
  const parent = { postMessage: () => undefined }
  const { around: here } = around(shop, () => ({ parent }))
  const heard: unknown[] = []
  const end = findTransport(here)?.listen((data) => heard.push(data))
  const say = (data: string, source: unknown, origin: string) =>
    here.window.dispatchEvent(Object.assign(new Event('message'), { data, source, origin, ports: [] }))
  say('yes', parent, 'https://shop.example')
  say('other origin', parent, 'https://evil.example')
  say('other window', here.window, 'https://shop.example')
  say('nobody', null, '')
  end?.()
  say('too late', parent, 'https://shop.example')
  expect(heard).toEqual(['yes'])
})

test('an app is heard by its inbox and by events that no window sent', () => {
  const { around: here, inbox } = around(nobody, (write) => ({ ReactNativeWebView: write('rn') }))
  inbox.receive('before')
  const heard: unknown[] = []
  const end = findTransport(here)?.listen((data) => heard.push(data))
  const fire = (target: EventTarget, data: string, origin: string) =>
    target.dispatchEvent(Object.assign(new Event('message'), { data, source: null, origin }))
  fire(here.window, 'ios', '')
  fire(here.window.document, 'android', '')
  fire(here.window, 'a window', 'https://evil.example')
  end?.()
  fire(here.window, 'too late', '')
  expect(heard).toEqual(['before', 'ios', 'android'])
})
