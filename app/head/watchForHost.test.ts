// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { watchForHost } from './watchForHost.ts'

/** A window of its own, with events and whatever objects a host adds. */
function bareWindow() {
  return Object.assign(new EventTarget(), {}) as EventTarget &
    Record<string, unknown> &
    Pick<Window, 'addEventListener'>
}

test('an object that is there at once is a sign', () => {
  const found = vi.fn()
  watchForHost(Object.assign(bareWindow(), { InletHost: { postMessage: () => undefined } }), found)
  expect(found).toHaveBeenCalledOnce()
})

test('an object that comes later is seen, and told once', () => {
  const found = vi.fn()
  const window = bareWindow()
  watchForHost(window, found)
  window.dispatchEvent(new Event('DOMContentLoaded'))
  expect(found).not.toHaveBeenCalled()
  Object.assign(window, { ReactNativeWebView: { postMessage: () => undefined } })
  for (const type of ['load', 'message', 'load']) window.dispatchEvent(new Event(type))
  expect(found).toHaveBeenCalledOnce()
})

test.each(['inletHostReady', 'flutterInAppWebViewPlatformReady'])('%s is a sign by itself', (type) => {
  const found = vi.fn()
  const window = bareWindow()
  watchForHost(window, found)
  window.dispatchEvent(new Event(type))
  expect(found).toHaveBeenCalledOnce()
})

test('messages that others post are no sign', () => {
  const found = vi.fn()
  const window = bareWindow()
  watchForHost(window, found)
  window.dispatchEvent(new MessageEvent('message', { data: { ns: 'other' } }))
  expect(found).not.toHaveBeenCalled()
})
