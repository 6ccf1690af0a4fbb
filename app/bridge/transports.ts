import type { Listener, NativeObjects } from '../place.ts'
import type { HostOrigin } from './hostOrigin.ts'
import type { PageMessage } from './messages.ts'

/** One channel to the host. */
export type Transport = {
  readonly name: 'none' | 'iframe' | 'android' | 'wkwebview' | 'react_native' | 'popup'
  /** On the web a host may attach late: `ready` is repeated there. */
  readonly isWeb: boolean
  send(message: PageMessage): void
}

/** The window's ways to a host. */
export type Channels = NativeObjects & { readonly parent: unknown; readonly opener: unknown }

/**
 * Gives the channel to the host, the first that is present. In a frame only the parent is spoken to, even where native
 * objects are visible; on the web only the exact origin that may listen, never everybody.
 *
 * @see https://developer.android.com/reference/androidx/webkit/WebViewCompat#addWebMessageListener
 * @see https://developer.apple.com/documentation/webkit/wkscriptmessagehandler
 */
export function findTransport(window: Channels, host: HostOrigin): Transport {
  if (window.parent !== window)
    return host.kind === 'allowed' ? toWindow('iframe', window.parent as Listener, host.origin) : none
  const { InletHost, ReactNativeWebView, webkit } = window
  if (InletHost)
    return { name: 'android', isWeb: false, send: (message) => InletHost.postMessage(JSON.stringify(message)) }
  const handler = webkit?.messageHandlers?.['inletHost']
  if (handler) return { name: 'wkwebview', isWeb: false, send: (message) => void handler.postMessage(message) }
  const reactNative = ReactNativeWebView ?? webkit?.messageHandlers?.['ReactNativeWebView']
  if (reactNative)
    return {
      name: 'react_native',
      isWeb: false,
      send: (message) => void reactNative.postMessage(JSON.stringify(message)),
    }
  const opener = window.opener as Listener | null
  return opener && host.kind === 'allowed' ? toWindow('popup', opener, host.origin) : none
}

const none: Transport = { name: 'none', isWeb: false, send: () => undefined }

function toWindow(name: 'iframe' | 'popup', other: Listener, origin: string): Transport {
  return { name, isWeb: true, send: (message) => other.postMessage(message, origin) }
}
