import { join } from 'node:path'
import type { CDPSession } from '@playwright/test'
import { withBrowser } from './withBrowser.ts'

/** A slow phone's line, as Chromium imitates it. */
const line = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 }
/** A wide window: there the QR code leads, and on a phone it waits for a tap. */
export const screen = { viewport: { width: 1280, height: 900 } }
/** How long nothing new is asked for before a page counts as loaded, in ms. */
export const quietMs = 2_000
const limitMs = 60_000
/** What the page's own clock saw, in ms since navigation began. */
type Observed = {
  firstPaint: number
  depositUi: number
  layoutShift: number
  /** Start and length of every task over 50 ms. */
  longTasks: [start: number, length: number][]
}

/** The figures of one cold load; times in ms. */
export type Load = {
  firstPaint: number
  depositUi: number
  blocking: number
  /** What the main thread worked until then, by its own clock: what else this machine does is not in it. */
  mainThread: number
  script: number
  layoutShift: number
  kib: number
  requests: number
  hosts: number
  heapMib: number
}

/**
 * Opens a link once in a new Chromium, cold, on a slow line and with the processor slowed down by `slowdown`, and gives
 * what it took.
 * The load is over when address and QR are on screen and nothing new was asked for in 2 s.
 * @throws when address and QR do not come within a minute.
 */
export async function measureLoad(executablePath: string | undefined, url: string, slowdown: number): Promise<Load> {
  return withBrowser(executablePath, async (browser) => {
    const page = await (await browser.newContext(screen)).newPage()
    const cdp = await page.context().newCDPSession(page)
    await page.addInitScript({ path: join(import.meta.dirname, 'observePage.js') })
    await cdp.send('Network.enable')
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    await cdp.send('Network.emulateNetworkConditions', line)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    const traffic = watchTraffic(cdp)
    await page.goto(url, { waitUntil: 'commit' })
    await untilDrawn(cdp)
    await traffic.untilQuiet()
    const observed = await readObserved(cdp)
    if (!observed) throw new Error('The page went away')
    const metrics = await readMetrics(cdp)
    const [mainThread, script] = [metrics('TaskDuration') * 1000, metrics('ScriptDuration') * 1000]
    return { ...timesOf(observed), mainThread, script, ...traffic.count(), heapMib: await measureHeap(cdp) }
  })
}

/** Waits by the protocol alone: the driver's own way puts a library of a third of a MiB into the page it weighs. */
export async function untilDrawn(cdp: CDPSession): Promise<void> {
  const end = performance.now() + limitMs
  while (!((await readObserved(cdp))?.depositUi ?? 0)) {
    if (performance.now() > end) throw new Error('Address and QR did not come')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function readObserved(cdp: CDPSession): Promise<Observed | undefined> {
  const { result } = await cdp.send('Runtime.evaluate', { expression: 'window.__observed', returnByValue: true })
  return result.value as Observed | undefined
}

function timesOf({ firstPaint, depositUi, layoutShift, longTasks }: Observed) {
  const blocking = longTasks.reduce((sum, [, length]) => sum + length - 50, 0)
  return { firstPaint, depositUi, layoutShift, blocking }
}

/** Counts requests and bytes on the wire; a poll, which asks for the same again, does not keep a load from being over. */
function watchTraffic(cdp: CDPSession) {
  const asked = new Map<string, string>()
  const open = new Set<string>()
  let bytes = 0
  let lastNew = performance.now()
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!request.url.startsWith('http')) return
    const known = [...asked.values()].includes(request.method + request.url)
    asked.set(requestId, request.method + request.url)
    if (known) return
    open.add(requestId)
    lastNew = performance.now()
  })
  cdp.on('Network.loadingFailed', ({ requestId }) => open.delete(requestId))
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength
    if (open.delete(requestId)) lastNew = performance.now()
  })
  const isQuiet = () => open.size === 0 && performance.now() - lastNew > quietMs
  return {
    async untilQuiet(): Promise<void> {
      while (!isQuiet()) await new Promise((resolve) => setTimeout(resolve, 100))
    },
    count() {
      const urls = [...asked.values()].map((line) => new URL(line.slice(line.indexOf('http'))))
      return { kib: bytes / 1024, requests: urls.length, hosts: new Set(urls.map(({ host }) => host)).size }
    },
  }
}

async function measureHeap(cdp: CDPSession): Promise<number> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  return (await readMetrics(cdp))('JSHeapUsedSize') / 2 ** 20
}

/** Gives Chromium's own counters of the page, by name. */
export async function readMetrics(cdp: CDPSession): Promise<(name: string) => number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (wanted) => metrics.find(({ name }) => name === wanted)?.value ?? 0
}
