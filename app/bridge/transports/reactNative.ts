import type { FindTransport } from './around.ts'
import { listenToApp } from './listenToApp.ts'

/** Speaks to React Native's WebView, as text. Wallets' browsers have the same object and are nobody's host. */
export const findReactNative: FindTransport = (around) => {
  const { ReactNativeWebView, webkit } = around.window
  const app = ReactNativeWebView ?? webkit?.messageHandlers?.['ReactNativeWebView']
  return (
    app && {
      name: 'react_native',
      isWeb: false,
      isUnproven: true,
      send: (message) => void app.postMessage(JSON.stringify(message)),
      listen: listenToApp(around),
    }
  )
}
