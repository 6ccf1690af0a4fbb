/**
 * Tells whether a link can open a tab of its own. The WebView of a native app has none and lets such a link do nothing:
 * there a link leads on in the page, where the app may take it over.
 */
export function hasTabs(): boolean {
  return window.inletBoot?.place !== 'native'
}
