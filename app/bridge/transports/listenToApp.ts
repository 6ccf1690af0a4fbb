import { makeListener } from '../../lib/makeListener.ts'
import type { Transport } from '../transport.ts'
import type { Around } from './around.ts'

/**
 * Hears a native app: what it says by `Inlet.receive`, and the `message` events that it makes by script. Such an event
 * has neither source nor origin; one that has is another window's, and not the app's. React Native fires on the
 * window on iOS, on the document on Android.
 *
 * @see https://github.com/react-native-webview/react-native-webview/blob/master/docs/Reference.md#postmessagestr
 */
export function listenToApp({ window, inbox }: Pick<Around, 'window' | 'inbox'>): Transport['listen'] {
  return (hear) => {
    const hearEvent = (event: Event) => {
      const { source, origin, data } = event as MessageEvent
      if (!source && !origin) hear(data)
    }
    const ends = [
      inbox.open((message) => hear(message)),
      ...[window, window.document].map((target) => makeListener(target, 'message', hearEvent)),
    ]
    return () => ends.forEach((end) => end())
  }
}
