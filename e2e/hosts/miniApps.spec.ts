import { waitingBody } from '../fixtures/sessions.ts'
import { expect, test } from '../test.ts'

type Told = [type: string, data: Record<string, unknown>]

/** Telegram's object on a phone: two texts in, a call of the page's function out. */
function installTelegram(): void {
  const postEvent = (type: unknown, data: unknown) => {
    if (typeof type !== 'string' || typeof data !== 'string') throw new TypeError('text only')
    Reflect.get(window, '__told')([type, JSON.parse(data)])
  }
  Object.assign(window, { TelegramWebviewProxy: { postEvent } })
}

test('in Telegram the app’s own controls lead through a deposit, of which it hears nothing', async ({
  page,
  inlet,
  depositPage,
}) => {
  const told: Told[] = []
  await page.exposeBinding('__told', (_source, one: Told) => void told.push(one))
  await page.addInitScript(installTelegram)
  const { url, sessionId, clientSecret } = await inlet.createSession(waitingBody())
  await page.goto(`${url}&tgWebAppData=user%3D1&tgWebAppVersion=8.0&tgWebAppPlatform=ios`)
  await depositPage.expectScreen('waiting_payment')
  await expect.poll(() => told.map(([type]) => type)).toContain('web_app_ready')
  await page.evaluate(() => {
    Reflect.get(window, 'Telegram').WebView.receiveEvent('theme_changed', { theme_params: { bg_color: '#17212b' } })
  })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await inlet.pay(sessionId)
  await depositPage.expectScreen('succeeded')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect.poll(() => told.map(([type]) => type)).toContain('web_app_close')
  expect(JSON.stringify(told)).not.toContain(sessionId)
  expect(JSON.stringify(told)).not.toContain(clientSecret)
})
