import { afterFirst } from '../deep/inDepth.ts'
import { createDepositPage } from '../pages/createDepositPage.ts'
import { tapAway } from '../pages/tapAway.ts'
import { expect, test } from '../test.ts'
import { createHostServer } from './createHostServer.ts'
import { buildDaimoSite } from './daimo/buildDaimoSite.ts'

/** A session of the vendor's own API, its method chosen already: the link names no backend, the path does. */
const waitingSession = { backend: 'daimo', amount: '25', paymentMethod: { type: 'evm' } }

let site: Awaited<ReturnType<typeof createHostServer>>
test.beforeAll(async () => {
  site = await createHostServer(await buildDaimoSite())
})
test.afterAll(() => site.close())

const depth = afterFirst()
for (const layout of ['embed', 'modal'])
  test(
    `Daimo’s published component embeds the page by its origin alone, as ${layout}`,
    depth(),
    async ({ page, inlet }) => {
      const told: string[] = []
      await page.exposeBinding('__told', (_source, name: string) => void told.push(name))
      const { sessionId, clientSecret } = await inlet.createSession(waitingSession)
      const query = new URLSearchParams({ layout, sessionId, clientSecret, baseUrl: inlet.pageUrl })
      await page.goto(`${site.url}/?${query}`)
      const frame = page.frameLocator('iframe[title="Daimo"]')
      const deposit = createDepositPage(frame)
      await deposit.expectScreen('waiting_payment')
      await expect.poll(() => told).toEqual(['onOpen'])

      const contentPx = () =>
        frame.locator('#inlet').evaluate((content) => Math.ceil(content.getBoundingClientRect().height))
      const framePx = () => page.locator('iframe').evaluate((element) => element.parentElement?.style.height)
      await expect.poll(async () => (await framePx()) === `${await contentPx()}px`).toBe(true)

      await inlet.pay(sessionId)
      await deposit.expectScreen('succeeded')
      await expect.poll(() => told).toEqual(['onOpen', 'onPaymentStarted', 'onPaymentCompleted'])
      await expect.poll(async () => (await framePx()) === `${await contentPx()}px`).toBe(true)

      // By key: a modal that still grows moves the button from under a pointer.
      tapAway(frame.getByRole('button', { name: 'Done' }).press('Enter'))
      await expect.poll(() => told).toEqual(['onOpen', 'onPaymentStarted', 'onPaymentCompleted', 'onClose'])
    },
  )

test('a link that opens nothing still gives Daimo’s component its height', async ({ page, inlet }) => {
  await page.exposeBinding('__told', () => undefined)
  const query = new URLSearchParams({
    layout: 'embed',
    sessionId: 'none',
    clientSecret: 'none',
    baseUrl: inlet.pageUrl,
  })
  await page.goto(`${site.url}/?${query}`)
  const deposit = createDepositPage(page.frameLocator('iframe[title="Daimo"]'))
  await deposit.expectScreen('unavailable')
  await expect(page.locator('iframe')).toBeVisible()
  await expect.poll(() => page.locator('iframe').evaluate((one) => one.parentElement?.style.opacity)).toBe('1')
})

test('a host that may not hear the page still shows why, at its height', async ({ page, inlet }) => {
  await page.exposeBinding('__told', () => undefined)
  await page.route('**/hosts.json', (route) => route.fulfill({ json: { hosts: ['https://other.example'] } }))
  const { sessionId, clientSecret } = await inlet.createSession(waitingSession)
  const query = new URLSearchParams({ layout: 'embed', sessionId, clientSecret, baseUrl: inlet.pageUrl })
  await page.goto(`${site.url}/?${query}`)
  await createDepositPage(page.frameLocator('iframe[title="Daimo"]')).expectScreen('unavailable')
  await expect.poll(() => page.locator('iframe').evaluate((one) => one.parentElement?.style.opacity)).toBe('1')
})
