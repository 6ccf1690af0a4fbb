import type { Page } from '@playwright/test'

/** What an open page holds, after everything that can be collected is. */
export type Held = { readonly heapBytes: number; readonly listeners: number; readonly nodes: number }

/** Gives what a page holds now. Chromium only. */
export async function measureOpenPage(page: Page): Promise<Held> {
  const session = await page.context().newCDPSession(page)
  // Once is not enough: what finalizers let go is collected by the next.
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  await session.detach()
  return { heapBytes: usedSize, listeners: jsEventListeners, nodes }
}

const mostHeapBytes = 256 * 1024
const mostNodes = 2

/** Tells what a page has more of than before, beyond what may be. */
export function growthOf(before: Held, after: Held): readonly string[] {
  const heap = after.heapBytes - before.heapBytes
  const nodes = after.nodes - before.nodes
  const listeners = after.listeners - before.listeners
  return [
    ...(heap > mostHeapBytes ? [`heap +${Math.round(heap / 1024)} KiB`] : []),
    ...(listeners > 0 ? [`listeners +${listeners}`] : []),
    ...(nodes > mostNodes ? [`nodes +${nodes}`] : []),
  ]
}
