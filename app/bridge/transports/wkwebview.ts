import type { FindTransport } from './around.ts'
import { listenToApp } from './listenToApp.ts'

/**
 * Speaks to the message handler `inletHost` of WKWebView and WebKitGTK, as an object. A handler with reply answers by a
 * promise, which nobody waits for.
 *
 * @see https://developer.apple.com/documentation/webkit/wkscriptmessagehandler
 */
export const findWkwebview: FindTransport = (around) => {
  const handler = around.window.webkit?.messageHandlers?.['inletHost']
  return (
    handler && {
      name: 'wkwebview',
      isWeb: false,
      isUnproven: false,
      send: (message) => void handler.postMessage(message),
      listen: listenToApp(around),
    }
  )
}
