import { readPath } from './lib/readPath.ts'
import type { Params } from './params.ts'

/** Where the page runs: alone in a tab or popup, in somebody's frame, or in a native app's WebView. */
export type Place = 'page' | 'framed' | 'native'

/** What the URL says of the host. */
type Claims = Pick<Params, 'bridge' | 'capabilities' | 'compat' | 'channel'>

/** Objects that a host names for this page or for its dialect: whoever put one there means it. */
const own = ['InletHost', 'webkit.messageHandlers.inletHost', 'webkit.messageHandlers.daimoPay']
/** Objects of whole platforms: wallets' browsers and other apps, which are nobody's host, have them too. */
const general = [
  'ReactNativeWebView',
  'webkit.messageHandlers.ReactNativeWebView',
  'flutter_inappwebview',
  'chrome.webview',
  'mobileApp',
  'webkit.messageHandlers.cordova_iab',
]

/**
 * Tells where the page runs. In a frame native objects may be visible too, and still only the parent counts. A
 * platform's own object makes no native place until the URL speaks of a host.
 */
export function placeOf(window: { readonly parent: unknown }, claims: Claims): Place {
  if (window.parent !== window) return 'framed'
  const isClaimed = !!(claims.bridge === 'native' || claims.capabilities[0] || claims.compat || claims.channel)
  return has(window, own) || (isClaimed && has(window, general)) ? 'native' : 'page'
}

/** Tells whether anything on the window may be a native host. */
export function hasNativeObject(window: object): boolean {
  return has(window, own) || has(window, general)
}

function has(window: object, paths: readonly string[]): boolean {
  return paths.some((path) => !!readPath(window, path))
}
