import { findTransport } from '../../bridge/transports/findTransport.ts'
import type { Around } from '../../bridge/transports/around.ts'
import type { Transport } from '../../bridge/transport.ts'

/** When a native object may appear late. */
const moments = ['DOMContentLoaded', 'load', 'inletHostReady', 'flutterInAppWebViewPlatformReady']
const mostMs = 2_500

/** Gives the page's channel to its host, by the page's own rules; nothing where there is none in time. */
export function findHost(around: Around): Promise<Transport | undefined> {
  return new Promise((resolve) => {
    const look = () => {
      const transport = findTransport(around)
      if (transport) end(transport)
    }
    const end = (found: Transport | undefined) => {
      clearTimeout(timer)
      for (const moment of moments) around.window.removeEventListener(moment, look)
      resolve(found)
    }
    const timer = setTimeout(() => end(findTransport(around)), mostMs)
    for (const moment of moments) around.window.addEventListener(moment, look)
    look()
  })
}
