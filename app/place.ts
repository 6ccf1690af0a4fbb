import type { Params } from './params.ts'

/** Where the page runs: alone in a tab or popup, in somebody's frame, or in a native app's WebView. */
export type Place = 'page' | 'framed' | 'native'

/** Somebody that takes messages. */
export type Listener = { postMessage(...message: unknown[]): unknown }

/** What native hosts put on the page's window, by the platforms' own names. */
export type NativeObjects = {
  readonly InletHost?: Listener
  readonly ReactNativeWebView?: Listener
  readonly mobileApp?: Listener
  readonly chrome?: { readonly webview?: Listener }
  readonly flutter_inappwebview?: { callHandler(name: string, ...values: unknown[]): unknown }
  readonly webkit?: { readonly messageHandlers?: Readonly<Record<string, Listener | undefined>> }
}

/** What the URL says of the host. */
type Claims = Pick<Params, 'bridge' | 'capabilities' | 'compat'>

/**
 * Tells where the page runs. In a frame native objects may be visible too, and still only the parent counts. React
 * Native's object is in wallets' browsers too, which are nobody's host: alone it is no native place until the URL says so.
 */
export function placeOf(window: NativeObjects & { readonly parent: unknown }, claims: Claims): Place {
  if (window.parent !== window) return 'framed'
  const isClaimed = claims.bridge === 'native' || claims.capabilities.length > 0 || claims.compat !== undefined
  return hasOwnObject(window) || (isClaimed && hasReactNative(window)) ? 'native' : 'page'
}

/** Tells whether anything on the window may be a native host. */
export function hasNativeObject(window: NativeObjects): boolean {
  return hasOwnObject(window) || hasReactNative(window)
}

function hasOwnObject({ InletHost, mobileApp, chrome, flutter_inappwebview, webkit }: NativeObjects): boolean {
  const { inletHost, daimoPay, cordova_iab } = webkit?.messageHandlers ?? {}
  return !!(InletHost ?? mobileApp ?? chrome?.webview ?? flutter_inappwebview ?? inletHost ?? daimoPay ?? cordova_iab)
}

function hasReactNative({ ReactNativeWebView, webkit }: NativeObjects): boolean {
  return !!(ReactNativeWebView ?? webkit?.messageHandlers?.['ReactNativeWebView'])
}
