import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findCapgo } from './capgo.ts'
import { findCordova } from './cordova.ts'
import { findFlutter } from './flutter.ts'
import { findInletHost } from './inletHost.ts'
import { findReactNative } from './reactNative.ts'
import { fire, makeAround, message } from './testing/makeAround.ts'
import { findWebview2 } from './webview2.ts'
import { findWkwebview } from './wkwebview.ts'

const text = JSON.stringify(message)
const hello = { ns: 'inlet', v: 1, type: 'host.hello', id: 'h-1', data: {} }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('Android hears text and answers by onmessage, until it ends', () => {
  const object: { postMessage: (text: string) => void; onmessage?: ((event: { data: unknown }) => void) | null } = {
    postMessage: vi.fn(),
  }
  const transport = findInletHost(makeAround({ InletHost: object }))
  const hear = vi.fn()
  const end = transport?.listen(hear)
  transport?.send(message)
  object.onmessage?.({ data: 'hello' })
  expect(object.postMessage).toHaveBeenCalledExactlyOnceWith(text)
  expect(hear).toHaveBeenCalledExactlyOnceWith('hello')
  end?.()
  expect(object.onmessage).toBeNull()
})

test('a frozen object is spoken to all the same', () => {
  const object = Object.freeze({ postMessage: vi.fn() })
  const transport = findInletHost(makeAround({ InletHost: object }))
  const end = transport?.listen(() => undefined)
  transport?.send(message)
  expect(object.postMessage).toHaveBeenCalledExactlyOnceWith(text)
  end?.()
})

test.each([
  ['a promise of a message', () => Promise.resolve(hello), [[hello]]],
  ['a refusal', () => Promise.reject(new Error('no')), []],
  ['null, as handlers without words do', () => Promise.resolve(null), []],
  ['nothing', () => undefined, []],
])('WKWebView takes the object, and may answer with %s', async (_what, reply, heard) => {
  const handler = { postMessage: vi.fn(reply) }
  const transport = findWkwebview(makeAround({ webkit: { messageHandlers: { inletHost: handler } } }))
  const hear = vi.fn()
  transport?.listen(hear)
  transport?.send(message)
  await vi.advanceTimersByTimeAsync(0)
  expect(handler.postMessage).toHaveBeenCalledExactlyOnceWith(message)
  expect(hear.mock.calls).toEqual(heard)
})

test('an answer that comes after the end is not heard', async () => {
  const handler = { postMessage: () => Promise.resolve(hello) }
  const transport = findWkwebview(makeAround({ webkit: { messageHandlers: { inletHost: handler } } }))
  const hear = vi.fn()
  const end = transport?.listen(hear)
  transport?.send(message)
  end?.()
  await vi.advanceTimersByTimeAsync(0)
  expect(hear).not.toHaveBeenCalled()
})

test.each([
  ['ReactNativeWebView', (app: object) => ({ ReactNativeWebView: app })],
  ['its handler', (app: object) => ({ webkit: { messageHandlers: { ReactNativeWebView: app } } })],
])('React Native hears text through %s, and is somebody unproven', (_name, objects) => {
  const app = { postMessage: vi.fn() }
  const transport = findReactNative(makeAround(objects(app)))
  transport?.send(message)
  expect(app.postMessage).toHaveBeenCalledExactlyOnceWith(text)
  expect(transport?.isUnproven).toBe(true)
})

test('an app is heard by its inbox and by events that no window sent', () => {
  const around = makeAround({ ReactNativeWebView: { postMessage: vi.fn() } })
  around.inbox.receive('before')
  const hear = vi.fn()
  const end = findReactNative(around)?.listen((data) => hear(data))
  fire(around.window, 'message', { data: 'ios', source: null, origin: '' })
  fire(around.window.document, 'message', { data: 'android', source: null, origin: '' })
  fire(around.window, 'message', { data: 'a window', source: {}, origin: 'https://evil.example' })
  end?.()
  fire(around.window, 'message', { data: 'too late', source: null, origin: '' })
  expect(hear.mock.calls).toEqual([['before'], ['ios'], ['android']])
})

/** Flutter's object, whose handler may be called only when the platform is ready. */
function flutterHost(isReady: boolean) {
  const callHandler = vi.fn<(name: string, message: unknown) => Promise<unknown>>().mockResolvedValue(null)
  const object = { callHandler, ...(isReady && { _platformReady: true }) }
  return { around: makeAround({ flutter_inappwebview: object }), callHandler }
}

test('Flutter hears nothing before it is ready, then everything in order, and answers', async () => {
  const { around, callHandler } = flutterHost(false)
  callHandler.mockResolvedValue(hello)
  const transport = findFlutter(around)
  const hear = vi.fn()
  transport?.listen(hear)
  transport?.send(message)
  transport?.send({ ...message, id: 'e-2' })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(callHandler).not.toHaveBeenCalled()
  fire(around.window, 'flutterInAppWebViewPlatformReady')
  await vi.advanceTimersByTimeAsync(0)
  expect(callHandler.mock.calls).toEqual([
    ['inletHost', message],
    ['inletHost', { ...message, id: 'e-2' }],
  ])
  expect(hear).toHaveBeenCalledWith(hello)
})

test('a ready event that came too early to be heard is not waited for', async () => {
  const early = flutterHost(true)
  findFlutter(early.around)?.send(message)
  expect(early.callHandler).toHaveBeenCalledTimes(1)

  const unsaid = flutterHost(false)
  const transport = findFlutter(unsaid.around)
  transport?.listen(() => undefined)
  transport?.send(message)
  await vi.advanceTimersByTimeAsync(3_000)
  expect(unsaid.callHandler).toHaveBeenCalledTimes(1)
})

test('WebView2 speaks in objects both ways', () => {
  const webview = Object.assign(new EventTarget(), { postMessage: vi.fn() })
  const transport = findWebview2(makeAround({ chrome: { webview } }))
  const hear = vi.fn()
  const end = transport?.listen(hear)
  transport?.send(message)
  const say = () => fire(webview, 'message', { data: hello })
  say()
  end?.()
  say()
  expect(webview.postMessage).toHaveBeenCalledExactlyOnceWith(message)
  expect(hear).toHaveBeenCalledExactlyOnceWith(hello)
})

test('Capgo hears a detail and answers with one', () => {
  const mobileApp = { postMessage: vi.fn() }
  const around = makeAround({ mobileApp })
  const transport = findCapgo(around)
  const hear = vi.fn()
  transport?.listen(hear)
  transport?.send(message)
  fire(around.window, 'messageFromNative', { detail: hello })
  expect(mobileApp.postMessage).toHaveBeenCalledExactlyOnceWith({ detail: message })
  expect(hear).toHaveBeenCalledExactlyOnceWith(hello)
})

test('Cordova hears text', () => {
  const handler = { postMessage: vi.fn() }
  findCordova(makeAround({ webkit: { messageHandlers: { cordova_iab: handler } } }))?.send(message)
  expect(handler.postMessage).toHaveBeenCalledExactlyOnceWith(text)
})
