import { afterFirst } from '../deep/inDepth.ts'
import type { Page } from '@playwright/test'
import { waitingBody } from '../fixtures/sessions.ts'
import { readNow } from '../pages/readNow.ts'
import { expect, test } from '../test.ts'

const title = (page: Page) => page.getByRole('heading', { level: 1 })

test('a plain tab says where to go, and keeps no word of the provider in its address', async ({ page, inlet }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`${inlet.pageUrl}/return?session=fnd_1&code=oauth-code&cs=cs_marker#state=secret`)
  await expect(title(page)).toHaveText('Go back to where you started')
  expect(page.url()).toBe(`${inlet.pageUrl}/return?session=fnd_1`)
  await expect(page.getByRole('link')).toHaveCount(0)
  await page.getByRole('button', { name: 'Close this window' }).click()
  await expect(page.getByRole('status')).toHaveText('This window cannot close itself. You can close it.')
  expect(asked.filter((url) => !/\/return\?|favicon/.test(url))).toEqual([])
})

const depth = afterFirst()
for (const [locale, text, direction] of [
  ['es-MX', 'Vuelve a donde empezaste', 'ltr'],
  ['ar', 'عُد إلى حيث بدأت', 'rtl'],
  ['de', 'Go back to where you started', 'ltr'],
] as const)
  test(`a payer who reads ${locale} reads: ${text}`, depth(), async ({ page, inlet }) => {
    await page.goto(`${inlet.pageUrl}/return?locale=${locale}`)
    await expect(title(page)).toHaveText(text)
    await expect(page.locator('html')).toHaveAttribute('dir', direction)
  })

test('H20 a way back that says that it arrived is not believed: not by the page of the way back, nor by the deposit', async ({
  page,
  inlet,
  hostPage,
}) => {
  const { url, sessionId } = await inlet.createSession(waitingBody())
  await page.goto(`${inlet.pageUrl}/return?session=${sessionId}&status=succeeded`)
  await expect(title(page)).toHaveText('Go back to where you started')
  await expect(page.locator('body')).not.toContainText(/arrived|delivered|succeeded/i)
  const deposit = await hostPage.embed(url, { status: 'succeeded', paymentStatus: 'succeeded' })
  await deposit.expectScreen('waiting_payment')
  const { data } = await hostPage.waitFor('session.updated')
  expect(data['session']).toMatchObject({ sessionId, status: 'waiting_payment' })
  await readNow(page, deposit.root)
  expect(hostPage.messages.filter(({ type }) => type.startsWith('payment.'))).toEqual([])
})

test('an open page of the same origin reads its session at once', async ({ page, context, inlet, depositPage }) => {
  const { url } = await inlet.createSession(waitingBody())
  await page.clock.install()
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  // Its own next read never comes.
  await page.clock.pauseAt(Date.now() + 1_000)
  const read = page.waitForRequest(/\/funding\/sessions\//)
  const other = await context.newPage()
  await other.goto(`${inlet.pageUrl}/return`)
  await read
})

test('a popup closes itself', async ({ page, inlet }) => {
  await page.goto(`${inlet.pageUrl}/return`)
  const opening = page.waitForEvent('popup')
  await page.evaluate(() => void window.open('/return'))
  const popup = await opening
  if (!popup.isClosed()) await popup.waitForEvent('close')
})

test('an allowed app is called once by itself, and then by the button alone', async ({ page, inlet }) => {
  const calls = await watchCalls(page)
  await page.goto(`${inlet.pageUrl}/return?callback=acme&session=fnd_1`)
  await expect(title(page)).toHaveText('Go back to the app')
  const call = 'acme://event?v=1&type=returned&session=fnd_1'
  await expect.poll(calls).toEqual([call])
  await page.reload()
  await expect(page.getByRole('link', { name: 'Open the app' })).toHaveAttribute('href', call)
  expect(calls()).toEqual([call])
})

test('an app that the deployment does not name is never called', async ({ page, inlet }) => {
  const calls = await watchCalls(page)
  for (const scheme of ['evil', 'javascript', 'https', 'tel']) {
    await page.goto(`${inlet.pageUrl}/return?callback=${scheme}`)
    await expect(title(page)).toHaveText('Go back to where you started')
    await expect(page.getByRole('link')).toHaveCount(0)
  }
  expect(calls()).toEqual([])
})

test('in a frame it says where to go, and neither calls nor closes anything', async ({ page, inlet, hostUrl }) => {
  const calls = await watchCalls(page)
  await page.goto(hostUrl)
  await page.evaluate((url) => {
    const frame = document.createElement('iframe')
    frame.src = url
    document.body.append(frame)
  }, `${inlet.pageUrl}/return?callback=acme`)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading')).toHaveText('Go back to the app')
  await expect(frame.getByRole('link', { name: 'Open the app' })).toBeVisible()
  await expect(frame.getByRole('button')).toHaveCount(0)
  expect(calls()).toEqual([])
})

test('in the WebView of an app that opened the session, the deposit goes on', async ({ page, inlet, depositPage }) => {
  await page.addInitScript(() => {
    const postMessage = () => undefined
    Object.defineProperty(window, 'InletHost', { value: { postMessage } })
  })
  const { url, sessionId, clientSecret } = await inlet.createSession(waitingBody())
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  await page.goto(`${inlet.pageUrl}/return?backend=openfort&session=${sessionId}&locale=es&code=oauth`)
  await depositPage.expectScreen('waiting_payment')
  const reached = new URL(page.url())
  expect([reached.pathname, reached.search]).toEqual(['/', `?backend=openfort&session=${sessionId}&locale=es`])
  expect(page.url()).not.toContain(clientSecret)
})

/** Gives the calls of apps that the page made: navigations to another scheme than http. */
async function watchCalls(page: Page): Promise<() => readonly string[]> {
  const calls: string[] = []
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Page.enable')
  devtools.on('Page.frameRequestedNavigation', ({ url }) => {
    if (!url.startsWith('http')) calls.push(url)
  })
  return () => calls
}
