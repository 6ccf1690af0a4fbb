import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, CDPSession, Page, Route } from '@playwright/test'
import type { CreatedSession, Inlet } from '../fixtures/createInlet.ts'
import { quietMs, readMetrics, screen, untilDrawn } from './measureLoad.ts'
import { withBrowser } from './withBrowser.ts'

/** What an open page costs: ms of its main thread, by its own clock. */
export type Open = {
  /** A second in which nothing happens but the countdown. */
  idle: number
  /** A read that brings nothing new, from the timer that begins it to the end of the answer. */
  poll: number
  /** The same read where the payment was seen, the new screen drawn. */
  change: number
}

type Measured = { readonly browser: Browser; readonly page: Page; readonly cdp: CDPSession }

/** With the quiet before it less than the page waits for an answer. */
const idleMs = 6_000
const polls = 5

/**
 * Opens a link that waits for its payment, holds the answers to its reads back while it looks, and pays it at the end.
 * Neither line nor processor is slowed down: only the page's thread is looked at, and what slows a processor down works in it.
 * @param traceFolder - where a performance trace of each figure goes, which weighs on the figures
 */
export async function measureOpen(
  executablePath: string | undefined,
  inlet: Inlet,
  session: CreatedSession,
  traceFolder?: string,
): Promise<Open> {
  return withBrowser(executablePath, async (browser) => {
    const page = await (await browser.newContext(screen)).newPage()
    const cdp = await page.context().newCDPSession(page)
    const reads = await holdReads(page, session.sessionId)
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.addInitScript({ path: join(import.meta.dirname, 'observePage.js') })
    await page.goto(session.url, { waitUntil: 'commit' })
    await reads.letGo()
    await untilDrawn(cdp)
    // What the page fetches for later is fetched and drawn by then.
    await reads.next()
    await pause(quietMs)
    const measured = { browser, page, cdp }
    const idle = await work(measured, traceOf(traceFolder, 'idle'), () => pause(idleMs))
    const perMs = idle.ms / idle.tookMs
    const beyondIdle = ({ ms, tookMs }: Work) => ms - tookMs * perMs
    await reads.letGo()
    await reads.next()
    const polled = await work(measured, traceOf(traceFolder, 'poll'), async () => {
      for (let poll = 0; poll < polls; poll += 1) {
        await reads.letGo()
        await reads.next()
      }
    })
    await inlet.pay(session.sessionId)
    while ((await inlet.sessionInfo(session.sessionId)).status !== 'processing') await pause(100)
    const changed = await work(measured, traceOf(traceFolder, 'change'), async () => {
      await reads.letGo()
      await reads.next()
    })
    return { idle: perMs * 1_000, poll: beyondIdle(polled) / polls, change: beyondIdle(changed) }
  })
}

type Work = { readonly ms: number; readonly tookMs: number }

/** What the page's thread works while something goes on, and how long that takes on the clock. */
async function work({ browser, page, cdp }: Measured, trace: string | undefined, during: () => Promise<void>) {
  if (trace !== undefined) await browser.startTracing(page, { path: trace })
  const [before, from] = [(await readMetrics(cdp))('TaskDuration'), performance.now()]
  await during()
  const [after, to] = [(await readMetrics(cdp))('TaskDuration'), performance.now()]
  if (trace !== undefined) await browser.stopTracing()
  return { ms: (after - before) * 1_000, tookMs: to - from } satisfies Work
}

/** Holds every read of a session until it is let go. */
async function holdReads(page: Page, sessionId: string) {
  const held: Route[] = []
  let arrived: () => void = () => undefined
  await page.route(
    (url) => url.href.includes(sessionId),
    async (route) => {
      // Daimo's page asks by PUT.
      if (route.request().isNavigationRequest()) return route.continue()
      held.push(route)
      arrived()
    },
  )
  const next = async () => {
    while (held.length === 0) await new Promise<void>((resolve) => (arrived = resolve))
  }
  return {
    /** Waits until a read is held. */
    next,
    /** Lets the held read go on, once there is one. */
    async letGo() {
      await next()
      // A read that the page gave up meanwhile is gone.
      for (const route of held.splice(0)) await route.continue().catch(() => undefined)
    },
  }
}

function traceOf(folder: string | undefined, name: string): string | undefined {
  if (folder === undefined) return undefined
  mkdirSync(folder, { recursive: true })
  return join(folder, `${name}.json`)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
