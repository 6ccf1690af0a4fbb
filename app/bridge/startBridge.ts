import type { BridgeParts } from './createBridge.ts'
import { createBridge } from './createBridge.ts'
import { makeEpoch, makeSender } from './makeSender.ts'
import { findTransport } from './transports.ts'

/** What a bridge stands between, and what its messages say of themselves. */
export type BridgeStart = Omit<BridgeParts, 'sender'> & { readonly channel: string; readonly sessionId: string }

/** Starts the bridge of a page that has a host, over the channel that is there. */
export function startBridge({ channel, sessionId, ...parts }: BridgeStart): void {
  const transport = findTransport(parts.window, parts.host)
  const identity = { epoch: makeEpoch(parts.window.crypto), channel, sessionId }
  createBridge({ ...parts, sender: makeSender(transport, identity, Date.now) })
}
