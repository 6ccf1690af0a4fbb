import { createEffect, untrack } from 'solid-js'
import { createPart, valueOf } from '../lib/createPart.ts'
import { adviceFor } from './adviceFor.ts'
import type { BridgeParts } from './createBridge.ts'
import { createBridge } from './createBridge.ts'
import { findHost } from './findHost.ts'
import type { HostOrigin } from './judgeHost.ts'
import { makeEpoch, makeSender } from './makeSender.ts'
import type { Transport } from './transport.ts'
import type { Around } from './transports/around.ts'

/** What a bridge stands between, and what its messages say of themselves. */
export type BridgeStart = Omit<BridgeParts, 'sender' | 'transport' | 'window'> &
  Around & {
    readonly window: Window
    readonly channel: string
    readonly sessionId: string
    /** Hears that there is a host who may close the page. */
    readonly onBound: () => void
  }

/** A host whose words are a part that could not be loaded is asked for again after this time. */
const retryMs = 3_000

/** Starts the bridge of a page that has a host, over the channel that is there. */
export function startBridge(start: BridgeStart): void {
  warnRefused(start.host)
  const host = createPart(() => findHost(start), retryMs)
  createEffect(() => {
    const transport = valueOf(host)
    if (transport) untrack(() => bind(start, transport))
  })
}

function bind({ channel, sessionId, onBound, ...parts }: BridgeStart, transport: Transport): void {
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
