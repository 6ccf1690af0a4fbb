import type { FindTransport, Listener } from './around.ts'
import { listenToWindow } from './listenToWindow.ts'

/** Speaks to the window that frames the page, at the exact origin that may hear it. */
export const findIframe: FindTransport = ({ window, host }) => {
  if (window.parent === window || host.kind !== 'allowed') return undefined
  const parent = window.parent as Listener
  const { origin } = host
  return {
    name: 'iframe',
    isWeb: true,
    isUnproven: false,
    send: (message) => void parent.postMessage(message, origin),
    listen: listenToWindow(window, parent, origin),
  }
}
