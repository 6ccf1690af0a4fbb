import { readPath } from '../../lib/readPath.ts'
import { makeListener } from '../../lib/makeListener.ts'
import type { FindTransport, Listener } from './around.ts'
import { makeNative } from './makeNative.ts'
import { readListener } from './readListener.ts'

/**
 * Speaks to the app around Microsoft's WebView2. Both sides speak in objects.
 *
 * @see https://learn.microsoft.com/en-us/microsoft-edge/webview2/reference/javascript/webview
 */
export const findWebview2: FindTransport = (around) => {
  const webview = readListener(around.window, 'chrome.webview')
  if (!webview || typeof readPath(webview, 'addEventListener') !== 'function') return undefined
  const target = webview as Listener & EventTarget
  return makeNative(around, {
    name: 'webview2',
    post: (message) => void target.postMessage(message),
    listen: (hear) => makeListener(target, 'message', (event) => hear((event as MessageEvent).data)),
  })
}
