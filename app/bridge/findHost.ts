import { speaksDaimo } from './daimo/speaksDaimo.ts'
import { miniAppOf } from './miniApps/miniAppOf.ts'
import type { Transport } from './transport.ts'
import type { Around } from './transports/around.ts'
import { findTransport } from './transports/findTransport.ts'
import { listenToApp } from './transports/listenToApp.ts'
import { readReactNative } from './transports/reactNative.ts'
import { readListener } from './transports/readListener.ts'

/**
 * Gives the channel to the host in every word that the host understands; nothing where nobody may hear the page. What
 * few pages need, another protocol or the client of a mini app, is a part of its own. Rejects when that cannot be had.
 */
export async function findHost(around: Around): Promise<Transport | undefined> {
  const { window, params } = around
  if (params.bridge === 'none') return undefined
  const miniApp = miniAppOf(window.location)
  if (miniApp) return (await import('./otherHosts.ts')).findMiniApp(around, miniApp)
  const transport = findTransport(around)
  const version = speaksDaimo(around)
  if (!version) return transport
  const { withDaimo } = await import('./otherHosts.ts')
  return withDaimo(transport, {
    ...{ around, version },
    reactNative: readReactNative(window),
    daimoPay: readListener(window, 'webkit.messageHandlers.daimoPay'),
    listenToApp: listenToApp(around),
  })
}
