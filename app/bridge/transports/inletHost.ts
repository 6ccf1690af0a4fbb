import type { FindTransport } from './around.ts'
import { listenToApp } from './listenToApp.ts'

/**
 * Speaks to the object `InletHost`, as text: Android's message listener or JavaScript interface, or any host that makes one.
 *
 * @see https://developer.android.com/reference/androidx/webkit/WebViewCompat#addWebMessageListener
 */
export const findInletHost: FindTransport = (around) => {
  const { InletHost } = around.window
  return (
    InletHost && {
      name: 'inlet_host',
      isWeb: false,
      isUnproven: false,
      send: (message) => void InletHost.postMessage(JSON.stringify(message)),
      listen: listenToApp(around),
    }
  )
}
