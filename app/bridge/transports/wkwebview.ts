import type { FindTransport } from './around.ts'
import { makeNative } from './makeNative.ts'
import { readListener } from './readListener.ts'

/**
 * Speaks to the message handler `inletHost` of WKWebView and WebKitGTK, as an object. A handler with reply may answer
 * with a host message.
 *
 * @see https://developer.apple.com/documentation/webkit/wkscriptmessagehandlerwithreply
 */
export const findWkwebview: FindTransport = (around) => {
  const handler = readListener(around.window, 'webkit.messageHandlers.inletHost')
  return handler && makeNative(around, { name: 'wkwebview', post: (message) => handler.postMessage(message) })
}
