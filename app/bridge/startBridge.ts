import { adviceFor } from './adviceFor.ts'
import type { BridgeParts } from './createBridge.ts'
import { createBridge } from './createBridge.ts'
import type { HostOrigin } from './judgeHost.ts'
import { makeEpoch, makeSender } from './makeSender.ts'
import type { Around } from './transports/around.ts'
import { findTransport } from './transports/findTransport.ts'

/** What a bridge stands between, and what its messages say of themselves. */
export type BridgeStart = Omit<BridgeParts, 'sender' | 'transport' | 'window'> &
  Around & {
    readonly window: Window
    readonly channel: string
    readonly sessionId: string
    /** Hears that there is a host who may close the page. */
    readonly onBound: () => void
  }

/** Starts the bridge of a page that has a host, over the channel that is there. */
export function startBridge({ channel, sessionId, onBound, ...parts }: BridgeStart): void {
  warnRefused(parts.host)
  const transport = findTransport(parts)
  if (!transport) return
  onBound()
  const identity = { epoch: makeEpoch(parts.window.crypto), channel, sessionId }
  createBridge({ ...parts, transport, sender: makeSender(transport, identity, Date.now) })
}

/** Tells the developer of a host that may not hear the page what to change: once, for the page judges once. */
function warnRefused(host: HostOrigin): void {
  if (host.kind === 'denied') console.warn(`inlet: ${host.origin} may not embed this page: ${adviceFor(host)}`)
  if (host.kind === 'none' && host.refused)
    console.warn(`inlet: ${host.refused.origin}, which opened this page, hears nothing: ${adviceFor(host.refused)}`)
}
