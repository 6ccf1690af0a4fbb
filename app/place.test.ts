import { expect, test } from 'vitest'
import { hasNativeObject, placeOf } from './place.ts'

const nobody = { bridge: undefined, capabilities: [], compat: undefined, channel: '' } as const
const listener = { postMessage: () => undefined }
const alone = (objects: object) => {
  const window: { parent?: unknown } = { ...objects }
  return Object.assign(window, { parent: window as unknown })
}

test.each<[string, object]>([
  ['Android', { InletHost: listener }],
  ['iOS', { webkit: { messageHandlers: { inletHost: listener } } }],
  ['Daimo on iOS', { webkit: { messageHandlers: { daimoPay: listener } } }],
])('%s is a native place', (_name, objects) => {
  expect(placeOf(alone(objects), nobody)).toBe('native')
  expect(hasNativeObject(objects)).toBe(true)
})

test('in a frame native objects do not count', () => {
  expect(placeOf(Object.assign({ parent: {} }, { InletHost: listener }), nobody)).toBe('framed')
})

test.each([
  ['React Native', { ReactNativeWebView: listener }],
  ['a wallet on iOS', { webkit: { messageHandlers: { ReactNativeWebView: listener } } }],
  ['Flutter', { flutter_inappwebview: { callHandler: () => undefined } }],
  ['WebView2', { chrome: { webview: listener } }],
  ['Capgo', { mobileApp: listener }],
  ['Cordova', { webkit: { messageHandlers: { cordova_iab: listener } } }],
])('the object of %s alone may be a wallet’s browser until the URL says otherwise', (_name, objects) => {
  const wallet = alone(objects)
  expect(placeOf(wallet, nobody)).toBe('page')
  expect(hasNativeObject(wallet)).toBe(true)
  for (const claim of [
    { bridge: 'native' },
    { capabilities: ['open'] },
    { compat: 'daimo' },
    { channel: 'one' },
  ] as const)
    expect(placeOf(wallet, { ...nobody, ...claim })).toBe('native')
})

test('a tab is a page, and odd objects break nothing', () => {
  expect(placeOf(alone({ chrome: {}, webkit: {} }), nobody)).toBe('page')
  expect(hasNativeObject({ chrome: {}, webkit: null })).toBe(false)
  const odd = Object.defineProperty({}, 'InletHost', {
    get() {
      throw new Error('not for you')
    },
  })
  expect(hasNativeObject(odd)).toBe(false)
})
