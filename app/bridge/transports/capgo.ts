import { makeListener } from '../../lib/makeListener.ts'
import type { FindTransport } from './around.ts'
import { makeNative } from './makeNative.ts'
import { readListener } from './readListener.ts'

/**
 * Speaks to Capgo's in-app browser for Capacitor.
 *
 * @see https://github.com/Cap-go/capacitor-inappbrowser#send-event-from-inappbrowser-to-main-app-detail-object-is-mendatory
 */
export const findCapgo: FindTransport = (around) => {
  const app = readListener(around.window, 'mobileApp')
  return (
    app &&
    makeNative(around, {
      name: 'capgo',
      post: (message) => void app.postMessage({ detail: message }),
      listen: (hear) =>
        makeListener(around.window, 'messageFromNative', (event) => hear((event as CustomEvent).detail)),
    })
  )
}
