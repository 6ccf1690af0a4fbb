import type { BrowserContext, Page } from '@playwright/test'
import type { Inlet } from '../fixtures/createInlet.ts'
import { waitingBody } from '../fixtures/sessions.ts'
import type { PageRoot } from '../pages/createDepositPage.ts'
import { expect, test } from '../test.ts'

const elsewhere = 'https://link.metamask.io/**'

/** Makes a session whose route has a link into MetaMask, in the vendor's form without an amount. */
async function createLinkedSession(inlet: Inlet) {
  const session = await inlet.createSession(waitingBody())
  const wire = await inlet.wire(session)
  const { source, receiverAddress } = wire.paymentMethod
  const path = `send/${source.currency}@137/transfer?address=${receiverAddress}`
  const web = `https://link.metamask.io/${path}`
  const deeplinks = [{ app: 'metamask', label: 'MetaMask', url: web }]
  await inlet.answerWith(session.sessionId, { ...wire, paymentMethod: { ...wire.paymentMethod, deeplinks } })
  return { ...session, web, scheme: `metamask://${path}` }
}

/** The wallet's site: a plain page in place of the internet. */
async function answerElsewhere(context: BrowserContext): Promise<void> {
  await context.route(elsewhere, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Wallet</h1>' }))
}

const walletLink = (root: PageRoot) => root.getByRole('link', { name: 'Open in MetaMask' })
const offer = (root: PageRoot) => root.locator('[data-offer]')

test('a frame opens a tab, and host and page stay', async ({ page, context, inlet, hostPage, hostUrl }) => {
  await answerElsewhere(context)
  const { url, web } = await createLinkedSession(inlet)
  const deposit = await hostPage.embed(url)
  const opening = page.waitForEvent('popup')
  await walletLink(deposit.root).click()
  const tab = await opening
  await tab.waitForLoadState()
  expect(tab.url()).toBe(web)
  expect(await tab.evaluate(() => window.opener)).toBeNull()
  expect(page.url()).toBe(`${hostUrl}/`)
  await deposit.expectScreen('waiting_payment')
})

test('a sandboxed frame that may open nothing offers the link and its code', async ({ page, inlet, hostPage }) => {
  await page.clock.install()
  const { url, web } = await createLinkedSession(inlet)
  const deposit = await hostPage.embed(url, {}, 'allow-scripts allow-same-origin allow-forms')
  const opened: Page[] = []
  page.on('popup', (popup) => opened.push(popup))
  await walletLink(deposit.root).click()
  await page.clock.runFor(2_500)
  await expect(offer(deposit.root).getByRole('button', { name: 'Copy link' })).toBeVisible()
  await expect(offer(deposit.root).locator('[data-qr]')).toHaveAttribute('data-qr', web)
  expect(opened).toEqual([])
  await deposit.expectScreen('waiting_payment')
})

test('a computer opens a tab and shows a code for the phone', async ({ page, context, inlet }) => {
  await answerElsewhere(context)
  const { url, web } = await createLinkedSession(inlet)
  await page.goto(url)
  const opening = page.waitForEvent('popup')
  await walletLink(page).click()
  expect((await opening).url()).toBe(web)
  await expect(offer(page).locator('[data-qr]')).toHaveAttribute('data-qr', web)
})

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })

  test('asks for the app by its scheme in the tap, and offers its page when nothing opened', async ({
    page,
    inlet,
    depositPage,
  }) => {
    await page.clock.install()
    const { url, web, scheme } = await createLinkedSession(inlet)
    const protocol = await page.context().newCDPSession(page)
    await protocol.send('Page.enable')
    const asked: string[] = []
    protocol.on('Page.frameRequestedNavigation', (event) => asked.push(event.url))
    await page.goto(url)
    await walletLink(page).tap()
    await expect.poll(() => asked).toContain(scheme)
    await expect(offer(page)).toHaveCount(0)
    await page.clock.runFor(2_500)
    await expect(offer(page).getByRole('link', { name: 'Get MetaMask' })).toHaveAttribute('href', web)
    await depositPage.expectScreen('waiting_payment')
  })

  test('whose link prefers universal links gets those', async ({ page, inlet }) => {
    const { url, web } = await createLinkedSession(inlet)
    const preferring = new URL(url)
    preferring.searchParams.set('ul', '1')
    await page.goto(preferring.href)
    await expect(walletLink(page)).toHaveAttribute('href', web)
  })
})

test('a native app that opens no links sees an ordinary navigation, and the page comes back', async ({
  page,
  context,
  inlet,
  depositPage,
}) => {
  await answerElsewhere(context)
  await page.addInitScript(() =>
    Object.defineProperty(window, 'InletHost', { value: { postMessage: () => undefined } }),
  )
  const { url, web } = await createLinkedSession(inlet)
  await page.goto(url)
  const opened: Page[] = []
  page.on('popup', (popup) => opened.push(popup))
  await walletLink(page).click()
  await page.waitForURL(elsewhere)
  expect([page.url(), opened]).toEqual([web, []])
  await page.goBack()
  await depositPage.expectScreen('waiting_payment')
})
