import { expect, test } from 'vitest'
import type { NativeObjects } from './place.ts'
import { hasNativeObject, placeOf } from './place.ts'

const nobody = { bridge: undefined, capabilities: [], compat: undefined } as const
const listener = { postMessage: () => undefined }
const alone = (objects: NativeObjects) => {
  const window: NativeObjects & { parent?: unknown } = { ...objects }
  return Object.assign(window, { parent: window as unknown })
}

test.each<[string, NativeObjects]>([
  ['Android', { InletHost: listener }],
  ['iOS', { webkit: { messageHandlers: { inletHost: listener } } }],
  ['Daimo on iOS', { webkit: { messageHandlers: { daimoPay: listener } } }],
  ['Flutter', { flutter_inappwebview: { callHandler: () => undefined } }],
  ['WebView2', { chrome: { webview: listener } }],
])('%s is a native place', (_name, objects) => {
  expect(placeOf(alone(objects), nobody)).toBe('native')
  expect(hasNativeObject(objects)).toBe(true)
})

test('in a frame native objects do not count', () => {
  expect(placeOf({ InletHost: listener, parent: {} }, nobody)).toBe('framed')
})

test('React Native’s object alone is a wallet’s browser until the URL says otherwise', () => {
  const wallet = alone({ ReactNativeWebView: listener })
  expect(placeOf(wallet, nobody)).toBe('page')
  expect(hasNativeObject(wallet)).toBe(true)
  for (const claim of [{ bridge: 'native' }, { capabilities: ['open'] }, { compat: 'daimo' }] as const)
    expect(placeOf(wallet, { ...nobody, ...claim })).toBe('native')
})

test('a tab is a page', () => {
  expect(placeOf(alone({ chrome: {}, webkit: {} }), nobody)).toBe('page')
  expect(hasNativeObject({ chrome: {} })).toBe(false)
})
