import type { Transport } from '../transport.ts'
import type { Around, FindTransport } from './around.ts'
import { findCallback } from './callback.ts'
import { findCapgo } from './capgo.ts'
import { findCordova } from './cordova.ts'
import { findFlutter } from './flutter.ts'
import { findIframe } from './iframe.ts'
import { findInletHost } from './inletHost.ts'
import { findPopup } from './popup.ts'
import { findReactNative } from './reactNative.ts'
import { findWebview2 } from './webview2.ts'
import { findWkwebview } from './wkwebview.ts'

/** Every native host, best first. */
const natives: readonly FindTransport[] = [
  findInletHost,
  findWkwebview,
  findReactNative,
  findFlutter,
  findWebview2,
  findCapgo,
  findCordova,
]

/**
 * Gives the channel to the host, the first that is present; nothing where nobody may hear the page.
 *
 * In a frame only the parent is spoken to, even where native objects are visible, unless the URL says that the native
 * app is the host. On the web only the exact origin that may listen hears anything, never everybody.
 */
export function findTransport(around: Around): Transport | undefined {
  const { window, params } = around
  if (params.bridge === 'none') return undefined
  const isFramed = window.parent !== window
  const web = isFramed ? findIframe : findPopup
  const finds = params.bridge === 'native' || (!isFramed && !params.bridge) ? [...natives, web] : [web]
  for (const find of [...finds, findCallback]) {
    const transport = find(around)
    if (transport) return transport
  }
  return undefined
}
