import type { Transport } from '../transport.ts'
import type { Around, FindTransport } from './around.ts'
import { findIframe } from './iframe.ts'
import { findInletHost } from './inletHost.ts'
import { findPopup } from './popup.ts'
import { findReactNative } from './reactNative.ts'
import { findWkwebview } from './wkwebview.ts'

/** Every kind of host that a page at the top of its window may have, best first. */
const atTop: readonly FindTransport[] = [findInletHost, findWkwebview, findReactNative, findPopup]

/**
 * Gives the channel to the host, the first that is present; nothing where nobody may hear the page.
 *
 * In a frame only the parent is spoken to, even where native objects are visible, unless the URL says that the native
 * app is the host. On the web only the exact origin that may listen hears anything, never everybody.
 */
export function findTransport(around: Around): Transport | undefined {
  const { window, params } = around
  if (params.bridge === 'none') return undefined
  if (window.parent !== window && params.bridge !== 'native') return findIframe(around)
  for (const find of atTop) {
    const transport = find(around)
    if (transport) return transport
  }
  return undefined
}
