import { afterFirst } from '../deep/inDepth.ts'
import type { Page, Request } from '@playwright/test'
import { readTexts } from '../fixtures/texts.ts'
import { base, freshAddress, waitingBody } from '../fixtures/sessions.ts'
import { isSessionRead, readNow } from '../pages/readNow.ts'
import { reachScreen, screenCases } from '../pages/screens.ts'
import { watchPage } from '../pages/watchPage.ts'
import { expect, test } from '../test.ts'

/** Gates: what a load may cost, counted. */
const most = { requests: 10, nodes: 160 }

/** What is loaded once the screen has stood for a moment: it may come while a slow test still looks. */
const followed = /\/(?:moreParts|rest|enErrors|outcomes|Unavailable)-/

function watchRequests(page: Page): Request[] {
  const requests: Request[] = []
  page.on('request', (request) => void requests.push(request))
  return requests
}

function originsOf(requests: Request[]): string[] {
  const urls = requests.map((request) => new URL(request.url())).filter(({ protocol }) => protocol !== 'data:')
  return [...new Set(urls.map(({ origin }) => origin))].sort()
}

test('from the link to the address nothing is asked but the page and its backend, a counted few times, and nothing moves', async ({
  page,
  inlet,
  depositPage,
}) => {
  const watch = await watchPage(page)
  const requests = watchRequests(page)
  const { url } = await inlet.createSession(waitingBody())
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  await expect(page.locator('main [data-qr]')).toBeVisible()
  await expect(page.locator('main [data-address]')).toBeVisible()

  expect(originsOf(requests)).toEqual([inlet.pageUrl, inlet.sandboxUrl])
  const toBackend = requests.filter((request) => request.url().startsWith(inlet.sandboxUrl))
  expect(toBackend.filter((request) => !isSessionRead(request)).map((request) => request.url())).toEqual([])
  expect(requests.filter((request) => !followed.test(request.url())).length).toBeLessThanOrEqual(most.requests)
  expect(await page.locator('*').count()).toBeLessThanOrEqual(most.nodes)
  expect(await watch.shift()).toBe(0)
})

test('an open session asks nobody but page and backend, with a wallet in the browser too, until a wallet is chosen', async ({
  page,
  inlet,
  addWallet,
}) => {
  const wallet = await addWallet({ found: 'both' })
  const requests = watchRequests(page)
  const { url } = await inlet.createSession({ target: { ...base, address: freshAddress() } })
  await page.goto(url)
  await expect(page.getByRole('button', { name: 'Test Wallet' })).toBeVisible()
  await page.getByRole('button', { name: 'Any wallet' }).click()
  await expect(page.getByRole('option').first()).toBeVisible()
  expect(originsOf(requests)).toEqual([inlet.pageUrl, inlet.sandboxUrl])
  expect(requests.filter((request) => new URL(request.url()).pathname.startsWith('/rpc/'))).toEqual([])
  expect(wallet.calls).toEqual([])
})

test('an answer that brings nothing new changes nothing in the document and encodes no code', async ({
  page,
  inlet,
  depositPage,
}) => {
  const watch = await watchPage(page)
  const { url } = await inlet.createSession(waitingBody())
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  await expect(page.locator('main [data-qr]')).toBeVisible()
  await readNow(page, page)
  // What may follow is loaded once the screen stands; its tags are the last to come.
  await expect(page.locator('script[src*="/enErrors-"]')).toHaveCount(1)
  const client = await page.context().newCDPSession(page)
  await client.send('Profiler.enable')
  await client.send('Profiler.startPreciseCoverage', { callCount: true })
  await watch.forgetChanges()
  for (let read = 0; read < 3; read += 1) await readNow(page, page)
  expect(await watch.changes()).toBe(0)
  const { result } = await client.send('Profiler.takePreciseCoverage')
  const file = (await page.locator('script[src*="/receiver-"]').getAttribute('src')) ?? ''
  const source = await (await page.request.get(new URL(file, url).href)).text()
  const encoderAt = source.indexOf('qr:{make:')
  expect(encoderAt).toBeGreaterThan(0)
  const ran = result
    .filter(({ url: script }) => script.includes(file))
    .flatMap(({ functions }) => functions)
    .filter(({ ranges }) => ranges.some(({ count, startOffset }) => count > 0 && startOffset >= encoderAt))
  expect(ran.map(({ functionName }) => functionName)).toEqual([])
})

const depth = afterFirst()
for (const name of ['succeeded', 'bounced', 'stopped'])
  test(
    `a page that has ${name} waits for nothing and asks nothing, also when the payer comes back to it`,
    depth(),
    async ({ page, inlet, addWallet }) => {
      const watch = await watchPage(page)
      const screen = screenCases.find((one) => one.name === name)
      if (!screen) throw new Error(`no screen ${name}`)
      await reachScreen({ page, inlet, addWallet, texts: await readTexts('en') }, screen)
      await expect.poll(() => watch.timers()).toBe(0)
      const requests = watchRequests(page)
      await page.evaluate(() => {
        dispatchEvent(new Event('online'))
        document.dispatchEvent(new Event('visibilitychange'))
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      })
      // A request of the page's own, answered, is later than any that the events could have started.
      await page.evaluate(() => fetch(location.origin + '/favicon.svg').then((answer) => answer.text()))
      expect(requests.map((request) => new URL(request.url()).pathname)).toEqual(['/favicon.svg'])
      expect(await watch.timers()).toBe(0)
    },
  )
