import { makeListener } from '../../lib/makeListener.ts'
import type { Transport } from '../transport.ts'
import type { HostWindow } from './around.ts'

/** Hears one other window at one origin, and nobody else; a hello may bring a port. */
export function listenToWindow(window: HostWindow, other: unknown, origin: string): Transport['listen'] {
  return (hear) =>
    makeListener(window, 'message', (event) => {
      const { source, origin: sender, data, ports } = event as MessageEvent
      if (source === other && sender === origin) hear(data, ports[0])
    })
}
