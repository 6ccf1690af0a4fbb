import { catchError, createEffect, getOwner, runWithOwner, untrack } from 'solid-js'
import { createPart, valueOf } from '../lib/createPart.ts'
import type { BridgeStart } from './startBridge.ts'

const retryMs = 3_000

/** Loads and starts the bridge once there is a sign of a host. A load that fails is tried again, and breaks nothing. */
export function bridgeLater(hostSign: Promise<void>, parts: () => BridgeStart): void {
  const owner = getOwner()
  const load = () => {
    const part = createPart(async () => (await import('./startBridge.ts')).startBridge, retryMs)
    createEffect(() => {
      const start = valueOf(part)
      if (start) catchError(() => untrack(() => start(parts())), warn)
    })
  }
  void hostSign.then(() => runWithOwner(owner, load))
}

function warn(cause: unknown): void {
  console.warn('inlet: the host hears nothing more', cause)
}
