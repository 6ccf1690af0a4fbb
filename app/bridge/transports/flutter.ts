import { makeListener } from '../../lib/makeListener.ts'
import { readPath } from '../../lib/readPath.ts'
import type { FindTransport } from './around.ts'
import type { Outgoing } from './makeNative.ts'
import { makeNative } from './makeNative.ts'

/** How long the platform's ready event is waited for: it may have come before the page heard events. */
const readyMs = 3_000

/**
 * Speaks to the handler `inletHost` of Flutter's flutter_inappwebview, as an object, from the moment that the platform
 * is ready. Its answer may be a host message.
 *
 * @see https://inappwebview.dev/docs/webview/javascript/communication/
 */
export const findFlutter: FindTransport = (around) => {
  const { window } = around
  if (!readPath(window, 'flutter_inappwebview')) return undefined
  const call = (message: Outgoing) => {
    const object = readPath(window, 'flutter_inappwebview') as { callHandler(...values: unknown[]): unknown }
    return object.callHandler('inletHost', message)
  }
  let isReady = readPath(window, 'flutter_inappwebview._platformReady') === true
  let setReady: () => void = () => undefined
  const ready = new Promise<void>((resolve) => {
    setReady = () => {
      isReady = true
      resolve()
    }
  })
  return makeNative(around, {
    name: 'flutter',
    post: (message) => (isReady ? call(message) : ready.then(() => call(message))),
    listen() {
      const timer = setTimeout(setReady, readyMs)
      const end = makeListener(window, 'flutterInAppWebViewPlatformReady', setReady)
      return () => {
        clearTimeout(timer)
        end()
      }
    },
  })
}
