import { afterFirst } from '../deep/inDepth.ts'
import { waitingBody } from '../fixtures/sessions.ts'
import { createDepositPage } from '../pages/createDepositPage.ts'
import { tapAway } from '../pages/tapAway.ts'
import { expect, test } from '../test.ts'
import { createLoaderHost } from './createLoaderHost.ts'

const shop = (options: string) => `
<body style="height: 3000px">
  <button id="go">Pay</button><button id="other">Other</button>
  <script src="{{page}}/inlet.js"></script>
  <script>
    go.onclick = () => { window.handle = Inlet.open({ url: '{{url}}', ${options} onEvent: heard, onClose: (reason) => heard({ type: 'gone', data: { reason } }) }) }
  </script>
</body>`

const depth = afterFirst()
for (const size of [
  { width: 390, height: 844, name: 'a phone' },
  { width: 1280, height: 900, name: 'a desktop' },
])
  test(
    `a modal on ${size.name}: nothing behind it moves or takes focus, Esc ends it, and nothing stays`,
    depth(),
    async ({ page, inlet }) => {
      await page.setViewportSize(size)
      const { url } = await inlet.createSession(waitingBody())
      const host = createLoaderHost(page)
      await host.open(shop(''), { url, pageUrl: inlet.pageUrl })
      const before = await page.content()
      await page.getByRole('button', { name: 'Pay' }).click()
      const deposit = createDepositPage(page.frameLocator('dialog iframe'))
      await deposit.expectScreen('waiting_payment')
      await expect(page.getByRole('dialog', { name: 'Deposit' })).toBeVisible()

      const box = (await page.locator('dialog iframe').boundingBox())!
      const isPhone = size.width < 600
      expect(box.width).toBe(isPhone ? 390 : 420)
      if (isPhone) expect(box.y + box.height).toBe(size.height)
      else expect(Math.abs(box.y + box.height / 2 - size.height / 2)).toBeLessThanOrEqual(1)

      await page.mouse.move(size.width / 2, 10)
      await page.mouse.wheel(0, 500)
      expect(await page.evaluate(() => scrollY)).toBe(0)
      for (let step = 0; step < 30; step += 1) await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('')

      await page.evaluate(() => document.querySelector('dialog')?.focus())
      // Who insists is let out, whatever the page says.
      for (const key of ['Escape', 'Escape']) await page.keyboard.press(key)
      await expect(page.locator('dialog')).toHaveCount(0)
      await expect(page.getByRole('button', { name: 'Pay' })).toBeFocused()
      await expect.poll(async () => (await host.heard()).at(-1)).toEqual({ type: 'gone', data: { reason: 'user' } })
      expect((await page.content()).replace(' style=""', '')).toBe(before)
    },
  )

test('the backdrop ends a modal, and the page’s own button does', async ({ page, inlet }) => {
  const { url } = await inlet.createSession(waitingBody())
  await createLoaderHost(page).open(shop(''), { url, pageUrl: inlet.pageUrl })
  const deposit = createDepositPage(page.frameLocator('dialog iframe'))
  const go = page.getByRole('button', { name: 'Pay' })
  await go.click()
  await deposit.expectScreen('waiting_payment')
  await page.mouse.click(20, 450)
  await page.mouse.click(20, 450)
  await expect(page.locator('dialog')).toHaveCount(0)
  await go.click()
  await deposit.expectScreen('waiting_payment')
  tapAway(deposit.root.getByRole('button', { name: 'Close' }).click())
  await expect(page.locator('dialog')).toHaveCount(0)
})

/** A page that has one step to undo, and money on its way until it is told otherwise. */
const stubborn = `<script>
  const say = (type, data) => parent.postMessage({ ns: 'inlet', v: 1, type, data, id: String(++seq), seq, epoch: 'a', ch }, '*')
  const ch = new URLSearchParams(location.search).get('ch')
  let seq = 0, steps = 1, isPending = true
  addEventListener('message', ({ data: { type, id } }) => {
    if (type === 'host.back') say('answer', { re: id, ok: true, handled: steps-- > 0 })
    if (type === 'host.close') say('answer', { re: id, ok: true, handled: true, confirm: isPending })
    if (type === 'host.returned') isPending = false
  })
  say('ready', {})
</script>`

test('Esc undoes a step of the page first, and money on its way keeps the modal', async ({ page, inlet }) => {
  const { url } = await inlet.createSession(waitingBody())
  await page.route(`${inlet.pageUrl}/?*`, (route) => route.fulfill({ contentType: 'text/html', body: stubborn }))
  const host = createLoaderHost(page)
  await host.open(shop(''), { url, pageUrl: inlet.pageUrl })
  await page.getByRole('button', { name: 'Pay' }).click()
  const answers = async () => (await host.heard()).filter(({ type }) => type === 'answer').map(({ data }) => data)
  const press = async () => {
    await page.evaluate(() => document.querySelector('dialog')?.focus())
    await page.keyboard.press('Escape')
  }
  await expect.poll(async () => (await host.heard()).map(({ type }) => type)).toEqual(['ready'])
  await press()
  await expect.poll(answers).toEqual([expect.objectContaining({ handled: true })])
  await page.mouse.click(20, 450)
  await expect.poll(answers).toHaveLength(2)
  await expect(page.locator('dialog')).toBeVisible()
  await page.evaluate(() => Reflect.get(window, 'handle').send('host.returned', {}))
  await press()
  await expect(page.locator('dialog')).toHaveCount(0)
})

test('a popup speaks to the page that opened it; closing it is heard, and nothing stays', async ({ page, inlet }) => {
  const { url, sessionId } = await inlet.createSession(waitingBody())
  const host = createLoaderHost(page)
  await host.open(shop(`mode: 'popup',`), { url, pageUrl: inlet.pageUrl })
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: 'Pay' }).click()])
  await createDepositPage(popup).expectScreen('waiting_payment')
  await inlet.pay(sessionId)
  const types = async () => (await host.heard()).map(({ type }) => type)
  await expect.poll(types).toContain('payment.completed')
  await popup.close()
  await expect.poll(types).toContain('gone')
})

test('a popup that the browser blocks is a modal', async ({ page, inlet }) => {
  const { url } = await inlet.createSession(waitingBody())
  const host = createLoaderHost(page)
  await page.addInitScript(() => Object.assign(window, { open: () => null }))
  await host.open(shop(`mode: 'popup',`), { url, pageUrl: inlet.pageUrl })
  await page.getByRole('button', { name: 'Pay' }).click()
  await createDepositPage(page.frameLocator('dialog iframe')).expectScreen('waiting_payment')
})

test('a redirect takes the payer to a page without a host', async ({ page, inlet }) => {
  const { url } = await inlet.createSession(waitingBody())
  await createLoaderHost(page).open(shop(`mode: 'redirect', returnUrl: 'https://shop.example/done',`), {
    url,
    pageUrl: inlet.pageUrl,
  })
  await page.getByRole('button', { name: 'Pay' }).click()
  await createDepositPage(page).expectScreen('waiting_payment')
  const { searchParams, hash } = new URL(page.url())
  expect([searchParams.get('parentOrigin'), searchParams.get('returnUrl'), searchParams.get('layout')]).toEqual([
    null,
    'https://shop.example/done',
    'redirect',
  ])
  expect(hash).toBe(new URL(url).hash)
})

test('a page that never answers is said once, with the line to add, and gives way to a link', async ({
  page,
  inlet,
}) => {
  const { url, clientSecret } = await inlet.createSession(waitingBody())
  const lines: string[] = []
  page.on('console', (message) => lines.push(message.text()))
  await page.clock.install()
  await page.route(`${inlet.pageUrl}/?*`, (route) => route.fulfill({ contentType: 'text/html', body: 'silence' }))
  const host = createLoaderHost(page)
  const origin = await host.open(shop(''), { url, pageUrl: inlet.pageUrl })
  await page.getByRole('button', { name: 'Pay' }).click()
  await page.clock.runFor(16_000)
  await expect(page.getByRole('link', { name: 'Open the deposit page' })).toHaveAttribute('href', url)
  const said = lines.filter((line) => line.startsWith('Inlet:'))
  expect(said).toEqual([`Inlet: no answer. Is "${origin}" in ${inlet.pageUrl}/hosts.json?`])
  expect(lines.join()).not.toContain(clientSecret)
  expect((await host.heard()).map(({ data }) => data['code'])).toEqual(['no_answer'])
})
