import type { FindTransport, Listener } from './around.ts'
import type { Hear } from './makeNative.ts'
import { makeNative } from './makeNative.ts'
import { readListener } from './readListener.ts'

/**
 * Speaks to the object `InletHost`, as text: Android's message listener or JavaScript interface, a channel of Flutter's
 * webview_flutter, or any host that makes one. Where `onmessage` can be set, the host answers there.
 *
 * @see https://developer.android.com/reference/androidx/webkit/WebViewCompat#addWebMessageListener
 * @see https://pub.dev/documentation/webview_flutter/latest/webview_flutter/WebViewController/addJavaScriptChannel.html
 */
export const findInletHost: FindTransport = (around) => {
  const object = readListener(around.window, 'InletHost')
  return (
    object &&
    makeNative(around, {
      name: 'inlet_host',
      post: (message) => void object.postMessage(JSON.stringify(message)),
      listen: (hear) => listenTo(object, hear),
    })
  )
}

function listenTo(object: Listener, hear: Hear): () => void {
  const set = (onmessage: unknown) => {
    // A frozen object, or one that Java made, may not take a property: such a host speaks by `Inlet.receive`.
    try {
      Object.assign(object, { onmessage })
    } catch {
      return
    }
  }
  set((event: { readonly data?: unknown }) => hear(event.data))
  return () => set(null)
}
