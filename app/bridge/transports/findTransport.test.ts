// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import type { Around } from './around.ts'
import { findTransport } from './findTransport.ts'
import { fire, makeAround, message } from './testing/makeAround.ts'

const shop: Around['host'] = { kind: 'allowed', origin: 'https://shop.example' }
const evil: Around['host'] = { kind: 'denied', origin: 'https://evil.example', reason: 'not_listed' }
const listener = () => ({ postMessage: vi.fn() })

/** Every way to a host, in the order of their precedence, by what is on the window. */
const ways = [
  ['inlet_host', () => ({ InletHost: listener() })],
  ['wkwebview', () => ({ webkit: { messageHandlers: { inletHost: listener() } } })],
  ['react_native', () => ({ ReactNativeWebView: listener() })],
  ['flutter', () => ({ flutter_inappwebview: { callHandler: vi.fn() } })],
  ['webview2', () => ({ chrome: { webview: { ...listener(), addEventListener: vi.fn() } } })],
  ['capgo', () => ({ mobileApp: listener() })],
  ['popup', () => ({ opener: listener() })],
  ['callback', () => ({})],
] as const

test.each(ways)('%s comes before everything after it', (name, make) => {
  const after = ways.slice(ways.findIndex(([other]) => other === name) + 1).map(([, makeOther]) => makeOther())
  const objects = Object.assign({}, ...after, make()) as object
  const around = makeAround(objects, { host: shop, callbackSchemes: ['acme'] }, { callback: 'acme' })
  expect(findTransport(around)?.name).toBe(name)
})

test('H22 an allowed parent gets the object at its exact origin, and nobody else in the frame hears it', () => {
  const parent = listener()
  const natives = { InletHost: listener(), ReactNativeWebView: listener() }
  const transport = findTransport(makeAround({ parent, ...natives }, { host: shop }))
  transport?.send(message)
  expect(transport).toMatchObject({ name: 'iframe', isWeb: true })
  expect(parent.postMessage).toHaveBeenCalledExactlyOnceWith(message, 'https://shop.example')
  for (const { postMessage } of Object.values(natives)) expect(postMessage).not.toHaveBeenCalled()
})

test('a parent that is not allowed hears nothing, even where native objects are visible', () => {
  for (const host of [{ kind: 'none' }, evil] as const) {
    const objects = { parent: listener(), InletHost: listener(), ReactNativeWebView: listener() }
    const around = makeAround(objects, { host, callbackSchemes: ['acme'] }, { callback: 'acme' })
    expect(findTransport(around)).toBeUndefined()
  }
})

test('the URL may name the app around a frame, the window behind an app, or nobody', () => {
  const framed = { parent: listener(), InletHost: listener() }
  expect(findTransport(makeAround(framed, { host: shop }, { bridge: 'native' }))?.name).toBe('inlet_host')
  const popup = { opener: listener(), InletHost: listener() }
  expect(findTransport(makeAround(popup, { host: shop }, { bridge: 'parent' }))?.name).toBe('popup')
  expect(findTransport(makeAround(framed, { host: shop }, { bridge: 'none' }))).toBeUndefined()
})

test('an opener is spoken to only where it is allowed', () => {
  const opener = listener()
  expect(findTransport(makeAround({ opener }))).toBeUndefined()
  findTransport(makeAround({ opener }, { host: shop }))?.send(message)
  expect(opener.postMessage).toHaveBeenCalledExactlyOnceWith(message, 'https://shop.example')
})

test.each([
  ['a scheme that the deployment lacks', 'acme', ['other']],
  ['no scheme', undefined, ['acme']],
  ['a scheme that is no app', 'intent', ['intent']],
])('%s is no callback', (_what, callback, callbackSchemes) => {
  expect(findTransport(makeAround({}, { callbackSchemes }, { callback }))).toBeUndefined()
})

test('only the parent at its origin is heard', () => {
  const parent = listener()
  const around = makeAround({ parent }, { host: shop })
  const heard: unknown[] = []
  const end = findTransport(around)?.listen((data) => heard.push(data))
  const say = (data: string, source: unknown, origin: string) =>
    fire(around.window, 'message', { data, source, origin, ports: [] })
  say('yes', parent, 'https://shop.example')
  say('other origin', parent, 'https://evil.example')
  say('other window', around.window, 'https://shop.example')
  say('nobody', null, '')
  end?.()
  say('too late', parent, 'https://shop.example')
  expect(heard).toEqual(['yes'])
})

const throws = {
  get() {
    throw new Error('not for you')
  },
}
const odd = new Proxy({}, throws)

test.each([
  ['a getter that throws', Object.defineProperty({}, 'InletHost', throws)],
  ['an object whose every property throws', { InletHost: odd, webkit: odd, chrome: odd, mobileApp: odd }],
  ['objects without a way in', { InletHost: {}, webkit: { messageHandlers: { inletHost: 1 } }, mobileApp: 'x' }],
  ['nothing under the names', { webkit: null, chrome: {}, ReactNativeWebView: undefined, flutter_inappwebview: null }],
])('%s is no host', (_odd, objects) => expect(findTransport(makeAround(objects))).toBeUndefined())
