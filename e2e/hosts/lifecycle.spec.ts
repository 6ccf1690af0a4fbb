import type { Browser } from 'puppeteer-core'
import { inDepth } from '../deep/inDepth.ts'
import { waitingBody } from '../fixtures/sessions.ts'
import { ways } from '../fixtures/ways.ts'
import { expect, test as base } from '../test.ts'
import { launchRealBrowser, type RealTab } from './launchRealBrowser.ts'

const test = base.extend<{ browserOptions: string[]; real: { browser: Browser; openTab(): Promise<RealTab> } }>({
  browserOptions: [[], { option: true }],
  real: async ({ browserOptions }, use) => {
    const real = await launchRealBrowser(...browserOptions)
    await use(real)
    await real.browser.close()
  },
})

const types = ({ messages }: RealTab) => messages.map(({ type }) => type)
const epochs = ({ messages }: RealTab) => new Set(messages.map(({ epoch }) => epoch)).size
const visibility = ({ page }: RealTab) => page.evaluate(() => document.visibilityState)

test('money that arrives while the tab is hidden is on screen when the payer looks again', async ({ inlet, real }) => {
  const { url, sessionId } = await inlet.createSession(waitingBody())
  const tab = await real.openTab()
  await tab.page.goto(url)
  await expect.poll(tab.screen).toBe('waiting_payment')
  const other = await real.browser.newPage()
  await other.bringToFront()
  await expect.poll(() => visibility(tab)).toBe('hidden')
  await inlet.pay(sessionId)
  await expect.poll(() => inlet.sessionInfo(sessionId).then(({ status }) => status)).toBe('succeeded')
  expect(await tab.screen()).toBe('waiting_payment')
  await tab.page.bringToFront()
  await expect.poll(tab.screen).toBe('succeeded')
  expect(types(tab).filter((type) => type === 'payment.completed')).toHaveLength(1)
})

test('a frozen page goes on where the money is', async ({ inlet, real }) => {
  const { url, sessionId } = await inlet.createSession(waitingBody())
  const tab = await real.openTab()
  await tab.page.goto(url)
  await expect.poll(tab.screen).toBe('waiting_payment')
  const other = await real.browser.newPage()
  await other.bringToFront()
  await expect.poll(() => visibility(tab)).toBe('hidden')
  await tab.page.evaluate(() =>
    document.addEventListener('freeze', () => (document.documentElement.dataset['frozen'] = 'true')),
  )
  const devtools = await tab.page.createCDPSession()
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' })
  await inlet.pay(sessionId)
  await expect.poll(() => inlet.sessionInfo(sessionId).then(({ status }) => status)).toBe('succeeded')
  await devtools.send('Page.setWebLifecycleState', { state: 'active' })
  await tab.page.bringToFront()
  await expect.poll(tab.screen).toBe('succeeded')
  expect(await tab.page.evaluate(() => document.documentElement.dataset['frozen'])).toBe('true')
  expect(epochs(tab)).toBe(1)
})

test('D05 a page that comes back out of the cache looks at once, in the same life', async ({
  inlet,
  hostUrl,
  real,
}) => {
  const { url, sessionId } = await inlet.createSession(waitingBody())
  const tab = await real.openTab()
  await tab.page.goto(url)
  await expect.poll(tab.screen).toBe('waiting_payment')
  await tab.page.evaluate(() => addEventListener('pageshow', ({ persisted }) => (document.title = `${persisted}`)))
  await tab.page.goto(hostUrl)
  await inlet.pay(sessionId)
  await expect.poll(() => inlet.sessionInfo(sessionId).then(({ status }) => status)).toBe('succeeded')
  await tab.page.goBack()
  await expect.poll(tab.screen).toBe('succeeded')
  expect(await tab.page.title()).toBe('true')
  expect(epochs(tab)).toBe(1)
  expect(types(tab).filter((type) => type === 'payment.completed')).toHaveLength(1)
})

/** Left while it waits: this one stays in `npm test`. */
const always = 'waiting_payment'

for (const { status, body, reach } of ways)
  test(
    `D08 a renderer that crashed in ${status} comes back to it, as a new epoch`,
    status === always ? {} : inDepth,
    async ({ inlet, real }) => {
      const { url, sessionId } = await inlet.createSession(body())
      await reach(inlet, sessionId)
      const tab = await real.openTab()
      await tab.page.goto(url)
      await expect.poll(tab.screen).toBe(status)
      const crashed = new Promise((resolve) => tab.page.once('error', resolve))
      await tab.page.goto('chrome://crash').catch(() => undefined)
      await crashed
      const again = await real.openTab()
      await again.page.goto(url)
      await expect.poll(again.screen).toBe(status)
      expect(again.messages[0]?.epoch).not.toBe(tab.messages[0]?.epoch)
    },
  )

test('D06 where storage throws, a reload comes back to the same screen', async ({ inlet, real }) => {
  const { url, clientSecret } = await inlet.createSession(waitingBody())
  const tab = await real.openTab()
  await tab.page.evaluateOnNewDocument(() => {
    const get = () => {
      throw new DOMException('no storage here', 'SecurityError')
    }
    for (const name of ['sessionStorage', 'localStorage', 'indexedDB']) Object.defineProperty(window, name, { get })
  })
  await tab.page.goto(url)
  await expect.poll(tab.screen).toBe('waiting_payment')
  expect(tab.page.url()).toContain(clientSecret)
  await tab.page.reload()
  await expect.poll(tab.screen).toBe('waiting_payment')
  expect(epochs(tab)).toBe(2)
})

test('where the app empties the storage, its first link comes back to the same screen', async ({ inlet, real }) => {
  const { url } = await inlet.createSession(waitingBody())
  const tab = await real.openTab()
  await tab.page.goto(url)
  await expect.poll(tab.screen).toBe('waiting_payment')
  await tab.page.evaluate(() => (sessionStorage.clear(), localStorage.clear()))
  await tab.page.goto('about:blank')
  await tab.page.goto(url)
  await expect.poll(tab.screen).toBe('waiting_payment')
})

test.describe('where a frame of another site has a storage of its own', () => {
  test.use({ browserOptions: ['--test-third-party-cookie-phaseout'] })

  test('a reload in the frame comes back to the same screen', async ({ inlet, hostUrl, real }) => {
    const { url } = await inlet.createSession(waitingBody())
    const { page } = await real.openTab()
    const inFrame = () =>
      page.frames()[1]?.evaluate(() => [document.querySelector('main')?.dataset['screen'], performance.timeOrigin])
    const screen = () =>
      inFrame()?.then(
        ([status]) => status,
        () => undefined,
      )
    await page.goto(hostUrl)
    await page.evaluate(
      (src) => document.body.append(Object.assign(document.createElement('iframe'), { src })),
      `${url.replace('?', `?parentOrigin=${hostUrl}&layout=embed&`)}`,
    )
    await expect.poll(screen).toBe('waiting_payment')
    const before = (await inFrame())?.[1]
    await page.frames()[1]?.evaluate(() => location.reload())
    await expect
      .poll(() =>
        inFrame()?.then(
          ([, origin]) => origin,
          () => before,
        ),
      )
      .not.toBe(before)
    await expect.poll(screen).toBe('waiting_payment')
  })
})
