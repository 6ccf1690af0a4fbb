import type { FindTransport } from './around.ts'
import { makeNative } from './makeNative.ts'
import { readListener } from './readListener.ts'

/**
 * Speaks to Cordova's in-app browser, as text; it answers by injected script.
 *
 * @see https://cordova.apache.org/docs/en/latest/reference/cordova-plugin-inappbrowser/
 */
export const findCordova: FindTransport = (around) => {
  const handler = readListener(around.window, 'webkit.messageHandlers.cordova_iab')
  return (
    handler &&
    makeNative(around, { name: 'cordova', post: (message) => void handler.postMessage(JSON.stringify(message)) })
  )
}
