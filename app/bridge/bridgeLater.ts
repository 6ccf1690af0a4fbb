import type { Accessor } from 'solid-js'
import { catchError, createEffect, getOwner, runWithOwner, untrack } from 'solid-js'
import { createPart, valueOf } from '../lib/createPart.ts'
import type { HostOrigin } from './judgeHost.ts'
import type { BridgeStart } from './startBridge.ts'

const retryMs = 3_000

/** Loads the bridge once there is a sign of a host, and starts it when it is known who may hear. A load that fails is tried again, and breaks nothing. */
export function bridgeLater(
  hostSign: Promise<void>,
  host: Accessor<HostOrigin | undefined>,
  parts: (host: HostOrigin) => BridgeStart,
): void {
  const owner = getOwner()
  const load = () => {
    const part = createPart(async () => (await import('./startBridge.ts')).startBridge, retryMs)
    createEffect(() => {
      const start = valueOf(part)
      const judged = host()
      if (start && judged) catchError(() => untrack(() => start(parts(judged))), warn)
    })
  }
  void hostSign.then(() => runWithOwner(owner, load))
}

function warn(cause: unknown): void {
  console.warn('inlet: the host hears nothing more', cause)
}
