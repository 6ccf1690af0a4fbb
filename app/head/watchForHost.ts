import { hasNativeObject } from '../place.ts'

type HostWindow = Pick<Window, 'addEventListener' | 'removeEventListener'>

/** When a native object may have appeared: hosts add them at any time. The last two are hosts that say so. */
const moments = ['DOMContentLoaded', 'load', 'message', 'inletHostReady', 'flutterInAppWebViewPlatformReady']

/** Calls once there is a sign of a native host; a page that never has one keeps its few listeners. */
export function watchForHost(window: HostWindow, found: () => void): void {
  const look = ({ type }: Pick<Event, 'type'>) => {
    if (!type.endsWith('Ready') && !hasNativeObject(window)) return
    for (const moment of moments) window.removeEventListener(moment, look)
    found()
  }
  for (const moment of moments) window.addEventListener(moment, look)
  look({ type: '' })
}
