import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Inlet } from '../fixtures/createInlet.ts'
import { waitingBody } from '../fixtures/sessions.ts'
import { isSessionRead } from '../pages/readNow.ts'
import { expect, test } from '../test.ts'
import { growthOf, measureOpenPage } from './measureOpenPage.ts'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** Opens an address whose backend answers at once with the same session, under the browser's virtual time, and counts the reads. */
async function openWaiting(page: Page, inlet: Inlet) {
  const session = await inlet.createSession(waitingBody())
  const wire = await inlet.wire(session)
  let reads = 0
  await page.route(
    (url) => url.pathname.includes(session.sessionId),
    (route) => {
      if (!isSessionRead(route.request())) return route.continue()
      reads += 1
      return route.fulfill({ json: wire, headers: { 'access-control-allow-origin': '*' } })
    },
  )
  await page.goto(session.url)
  await expect(page.locator('main [data-address]')).toBeVisible()
  const devtools = await page.context().newCDPSession(page)
  return {
    reads: () => reads,
    /** Lets time pass as fast as the page can take it; it stands still while an answer is on its way. */
    async pass(ms: number) {
      const passed = new Promise((resolve) => devtools.once('Emulation.virtualTimeBudgetExpired', resolve))
      const policy = 'pauseIfNetworkFetchesPending'
      await devtools.send('Emulation.setVirtualTimePolicy', {
        policy,
        budget: ms,
        maxVirtualTimeTaskStarvationCount: 1_000_000,
      })
      await passed
    },
  }
}

test.describe.configure({ timeout: 15 * minute })

test('a page that waits for a day reads no more than it may, and holds no more at its end than after an hour', async ({
  page,
  inlet,
}) => {
  const open = await openWaiting(page, inlet)
  await open.pass(hour)
  const before = await measureOpenPage(page)
  await open.pass(22 * hour)
  // A machine that is busy elsewhere can make one read late: its notice is no growth, and is gone with the next.
  for (let tries = 0; tries < 5 && (await page.getByText('Last checked').count()) > 0; tries += 1)
    await open.pass(2 * minute)
  const after = await measureOpenPage(page)
  const grown = Math.round((after.heapBytes - before.heapBytes) / 1024)
  process.stdout.write(
    `24 h: ${open.reads()} reads, heap ${grown} KiB more, listeners ${before.listeners} → ${after.listeners}, nodes ${before.nodes} → ${after.nodes}\n`,
  )
  expect(growthOf(before, after)).toEqual([])
  expect(open.reads()).toBeLessThanOrEqual(2_550)
  expect(open.reads()).toBeGreaterThan(1_500)
  await expect(page.locator('main [data-address]')).toBeVisible()
})

test('a leak that is put into the page is seen by the same measure', async ({ page, inlet }) => {
  await page.addInitScript({ path: join(import.meta.dirname, 'plantLeak.js') })
  const open = await openWaiting(page, inlet)
  await open.pass(minute)
  const before = await measureOpenPage(page)
  await open.pass(20 * minute)
  const said = growthOf(before, await measureOpenPage(page)).join(', ')
  process.stdout.write(`with a planted leak, 20 minutes: ${said}\n`)
  expect(said).toMatch(/heap \+\d+ KiB, listeners \+\d+, nodes \+\d+/)
})

test('five hundred looks away and back leave nothing behind', async ({ page, inlet }) => {
  const open = await openWaiting(page, inlet)
  const look = async (times: number) => {
    for (let time = 0; time < times; time += 1) {
      for (const hidden of [true, false]) {
        await page.evaluate((isHidden) => {
          Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden })
          document.dispatchEvent(new Event('visibilitychange'))
        }, hidden)
        await open.pass(second)
      }
    }
  }
  await look(50)
  const before = await measureOpenPage(page)
  const readsBefore = open.reads()
  await look(500)
  expect(growthOf(before, await measureOpenPage(page))).toEqual([])
  process.stdout.write(`500 looks away and back: ${open.reads() - readsBefore} reads\n`)
})
