import { waitingBody } from '../fixtures/sessions.ts'
import type { HostMessage } from '../pages/createHostPage.ts'
import { expect, test } from '../test.ts'

/** What an app's WebView puts on the page's window: both take text only. */
const objects = { Android: 'InletHost', 'React Native': 'ReactNativeWebView' }

for (const [app, name] of Object.entries(objects))
  test(`${app}: the host hears the whole deposit through its object, as text`, async ({ page, inlet, depositPage }) => {
    const heard: HostMessage[] = []
    await page.exposeBinding('__post', (_source, text: unknown) => {
      if (typeof text !== 'string') throw new TypeError('text only')
      heard.push(JSON.parse(text) as HostMessage)
    })
    await page.addInitScript((key) => {
      const postMessage = (text: unknown) => void Reflect.get(window, '__post')(text)
      Object.defineProperty(window, key, { value: { postMessage } })
    }, name)
    const { url, sessionId, clientSecret } = await inlet.createSession(waitingBody())
    await page.goto(url)
    await depositPage.expectScreen('waiting_payment')
    await inlet.pay(sessionId)
    await depositPage.expectScreen('succeeded')
    await expect.poll(() => heard.map(({ type }) => type)).toContain('payment.completed')
    expect(heard.filter(({ type }) => type === 'ready')).toHaveLength(1)
    expect(JSON.stringify(heard)).not.toContain(clientSecret)
  })
