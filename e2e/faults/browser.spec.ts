import { waitingBody } from '../fixtures/sessions.ts'
import { createLoaderHost } from '../loader/createLoaderHost.ts'
import { lie } from '../loader/lie.ts'
import { createDepositPage } from '../pages/createDepositPage.ts'
import { changeEntry } from '../pages/changeEntry.ts'
import { readQr } from '../pages/readQr.ts'
import { expect, test } from '../test.ts'

test('N24 an entry script with one byte more does not run, and nothing that could be paid is there', async ({
  inlet,
  page,
}) => {
  const { url } = await inlet.createSession(waitingBody())
  await changeEntry(page, (code) => `${code} `)
  await page.goto(url)
  await expect(page.getByRole('heading', { name: 'This page did not start' })).toBeVisible()
  await expect(page.locator('[data-address], [data-qr]')).toHaveCount(0)
})

test('D16 an engine that lacks what the page needs says that it did not start', async ({ inlet, page }) => {
  const { url } = await inlet.createSession(waitingBody())
  await page.addInitScript(() => void Reflect.deleteProperty(window, 'AbortController'))
  await page.goto(url)
  await expect(page.getByRole('heading', { name: 'This page did not start' })).toBeVisible()
  await expect(page.locator('[data-address], [data-qr]')).toHaveCount(0)
})

test('D15 without JavaScript the page says so, and shows no address', async ({ browser, inlet }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto((await inlet.createSession(waitingBody())).url)
  await expect(page.getByText('This page needs JavaScript.')).toBeVisible()
  await expect(page.locator('[data-address], [data-qr]')).toHaveCount(0)
  await context.close()
})

test('N25 no style is asked for, and where those of the document are taken away, address and code can be read', async ({
  inlet,
  page,
}) => {
  const sheets: string[] = []
  page.on('request', (request) => request.resourceType() === 'stylesheet' && sheets.push(request.url()))
  const { url, sessionId } = await inlet.createSession(waitingBody())
  await page.goto(url)
  const deposit = createDepositPage(page)
  await deposit.expectScreen('waiting_payment')
  await expect(page.locator('main [data-qr]')).toBeVisible()
  await page.evaluate(() => {
    for (const style of document.querySelectorAll('style')) style.remove()
    document.adoptedStyleSheets = []
  })
  const { receiverAddress } = await inlet.sessionInfo(sessionId)
  expect([await deposit.readQr(), await deposit.readAddress(), sheets]).toEqual([receiverAddress, receiverAddress, []])
})

test('D11 D21 D22 in forced colours, on paper and with less motion, address and code are right', async ({
  inlet,
  page,
}) => {
  const { url, sessionId, clientSecret } = await inlet.createSession(waitingBody())
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.goto(url)
  await createDepositPage(page).expectScreen('waiting_payment')
  const { receiverAddress } = await inlet.sessionInfo(sessionId)
  const code = page.locator('main [data-qr]')
  await expect(code).toBeVisible()
  expect(await readQr(code)).toBe(receiverAddress)
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)

  await page.emulateMedia({ media: 'print', forcedColors: 'none' })
  expect(await readQr(code)).toBe(receiverAddress)
  await expect(page.locator('main .address').first()).toBeVisible()
  await expect(page.locator('main button:visible')).toHaveCount(0)
  expect(await page.locator('body').innerText()).not.toContain(clientSecret)
})

const inline = `<body><div id="pay"></div><script src="{{page}}/inlet.js"></script>
<script>Inlet.open({ url: '{{url}}', container: '#pay', onEvent: heard })</script></body>`

test('H17 a host that isolates itself from other origins embeds the page', async ({ inlet, page }) => {
  const { url } = await inlet.createSession(waitingBody())
  const host = createLoaderHost(page)
  const isolating = { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' }
  await host.open(inline, { url, pageUrl: inlet.pageUrl }, isolating)
  await createDepositPage(page.frameLocator('#pay iframe')).expectScreen('waiting_payment')
  await expect.poll(async () => (await host.heard()).map(({ type }) => type)).toContain('ready')
})

test('H16 a host whose policy lets no frame in is told that nobody answers, and its payer gets a link', async ({
  inlet,
  page,
}) => {
  const { url } = await inlet.createSession(waitingBody())
  await page.clock.install()
  const host = createLoaderHost(page)
  const policy = `default-src 'none'; script-src 'unsafe-inline' ${inlet.pageUrl}; frame-src 'none'`
  await host.open(inline, { url, pageUrl: inlet.pageUrl }, { 'content-security-policy': policy })
  await page.clock.runFor(16_000)
  await expect(page.getByRole('link', { name: 'Open the deposit page' })).toHaveAttribute('href', url)
  expect((await host.heard()).map(({ data }) => data['code'])).toEqual(['no_answer'])
})

test('H08 H19 a frame without room draws itself once there is some, and what another frame says for it is not believed', async ({
  inlet,
  page,
}) => {
  const { url } = await inlet.createSession(waitingBody())
  const host = createLoaderHost(page)
  await host.open(inline, { url, pageUrl: inlet.pageUrl })
  const frame = page.locator('#pay iframe')
  const deposit = createDepositPage(page.frameLocator('#pay iframe'))
  await deposit.expectScreen('waiting_payment')
  const box = page.locator('#pay')
  for (const width of [0, 120, 360]) {
    await box.evaluate((element, px) => element.setAttribute('style', `width:${px}px`), width)
    await expect.poll(async () => (await frame.boundingBox())?.width).toBe(width)
  }
  const address = page.frameLocator('#pay iframe').locator('main .address').first()
  await expect(address).toBeVisible()
  expect((await frame.boundingBox())?.height).toBeGreaterThan(400)

  const ch = await frame.evaluate((element: HTMLIFrameElement) => new URL(element.src).searchParams.get('ch'))
  await page.evaluate(
    (html) =>
      new Promise((resolve) => {
        addEventListener('message', ({ data }) => data === 'said' && resolve(undefined))
        document.body.appendChild(document.createElement('iframe')).srcdoc = html
      }),
    lie(ch ?? ''),
  )
  expect((await host.heard()).map(({ type }) => type)).not.toContain('payment.completed')
})
