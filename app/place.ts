/** Where the page runs: alone in a tab or popup, in somebody's frame, or in a native app's WebView. */
export type Place = 'page' | 'framed' | 'native'

/** Somebody that takes messages. */
export type Listener = { postMessage(...message: unknown[]): unknown }

/** What native hosts put on the page's window, by the platforms' own names. */
export type NativeObjects = {
  readonly InletHost?: Listener
  readonly ReactNativeWebView?: Listener
  readonly webkit?: { readonly messageHandlers?: Readonly<Record<string, Listener | undefined>> }
}

/** Tells where the page runs. In a frame native objects may be visible too, and still only the parent counts. */
export function placeOf(window: NativeObjects & { readonly parent: unknown }): Place {
  if (window.parent !== window) return 'framed'
  const { InletHost, ReactNativeWebView, webkit } = window
  const handlers = webkit?.messageHandlers
  return InletHost || ReactNativeWebView || handlers?.['inletHost'] || handlers?.['ReactNativeWebView']
    ? 'native'
    : 'page'
}
