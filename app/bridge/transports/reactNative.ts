import type { FindTransport, HostWindow, Listener } from './around.ts'
import { makeNative } from './makeNative.ts'
import { readListener } from './readListener.ts'

/** Speaks to React Native's WebView, as text. Wallets' browsers have the same object and are nobody's host. */
export const findReactNative: FindTransport = (around) => {
  const app = readReactNative(around.window)
  return (
    app &&
    makeNative(around, {
      name: 'react_native',
      isUnproven: true,
      post: (message) => void app.postMessage(JSON.stringify(message)),
    })
  )
}

/**
 * Gives the object that many hosts beside React Native have taken the name of, also under `webkit.messageHandlers`.
 *
 * @see https://github.com/react-native-webview/react-native-webview/blob/master/docs/Reference.md#postmessagestr
 */
export function readReactNative(window: HostWindow): Listener | undefined {
  return readListener(window, 'ReactNativeWebView') ?? readListener(window, 'webkit.messageHandlers.ReactNativeWebView')
}
