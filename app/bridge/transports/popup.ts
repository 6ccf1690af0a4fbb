import type { FindTransport, Listener } from './around.ts'
import { listenToWindow } from './listenToWindow.ts'

/** Speaks to the window that opened the page, at the exact origin that may hear it. */
export const findPopup: FindTransport = ({ window, host }) => {
  const opener = window.opener as Listener | null
  if (!opener || host.kind !== 'allowed') return undefined
  const { origin } = host
  return {
    name: 'popup',
    isWeb: true,
    isUnproven: false,
    send: (message) => void opener.postMessage(message, origin),
    listen: listenToWindow(window, opener, origin),
  }
}
