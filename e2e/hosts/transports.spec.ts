import type { Page } from '@playwright/test'
import { inDepth } from '../deep/inDepth.ts'
import { waitingBody } from '../fixtures/sessions.ts'
import type { HostMessage } from '../pages/createHostPage.ts'
import { expect, test } from '../test.ts'
import { nativeShims } from './nativeShims.ts'

const hello = { ns: 'inlet', v: 1, type: 'host.hello', id: 'h-1', data: { caps: [], name: 'Test', version: '1' } }

/** Gives what the page posts to the native host that `install` puts there. */
async function hearNative(page: Page, install: () => void): Promise<HostMessage[]> {
  const heard: HostMessage[] = []
  await page.exposeBinding('__post', (_source, value: unknown) => {
    heard.push((typeof value === 'string' ? JSON.parse(value) : value) as HostMessage)
  })
  await page.addInitScript(install)
  return heard
}
const count = (heard: HostMessage[], type: string) => heard.filter((message) => message.type === type).length

/** Android and iOS stay in `npm test`. */
const always = ['Android’s message listener', 'WKWebView']

for (const [platform, { install, say }] of Object.entries(nativeShims))
  test(
    `H14 ${platform} hears a whole deposit, and is heard`,
    always.includes(platform) ? {} : inDepth,
    async ({ page, inlet, depositPage }) => {
      const heard = await hearNative(page, install)
      const { url, sessionId, clientSecret } = await inlet.createSession(waitingBody())
      await page.goto(url)
      await depositPage.expectScreen('waiting_payment')
      await expect.poll(() => count(heard, 'ready')).toBe(1)
      await page.evaluate(say, hello)
      await expect.poll(() => count(heard, 'state')).toBe(1)
      await inlet.pay(sessionId)
      await depositPage.expectScreen('succeeded')
      await expect.poll(() => count(heard, 'payment.completed')).toBe(1)
      const { data } = heard.find(({ type }) => type === 'payment.completed') as HostMessage
      expect(data['session']).toMatchObject({ sessionId, status: 'succeeded' })
      expect(count(heard, 'ready')).toBe(1)
      expect(JSON.stringify(heard)).not.toContain(clientSecret)
    },
  )

test('in a frame only the parent is told, even where native objects are visible', async ({ page, inlet, hostPage }) => {
  const heard = await hearNative(page, () => {
    const postMessage = (value: unknown) => void Reflect.get(window, '__post')(JSON.parse(JSON.stringify(value)))
    const host = { postMessage }
    Object.assign(window, { InletHost: host, ReactNativeWebView: host, mobileApp: host })
    Object.assign(window, { webkit: { messageHandlers: { inletHost: host, daimoPay: host } } })
  })
  const { url, sessionId } = await inlet.createSession(waitingBody())
  await hostPage.embed(url)
  await hostPage.waitFor('ready')
  await inlet.pay(sessionId)
  await hostPage.waitFor('payment.completed')
  expect(heard).toEqual([])
})

test('a host that comes after the page has started, and says so, hears everything', async ({
  page,
  inlet,
  depositPage,
}) => {
  const heard = await hearNative(page, () => undefined)
  const { url, sessionId } = await inlet.createSession(waitingBody())
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  await page.evaluate(() => {
    Object.assign(window, { InletHost: { postMessage: (text: string) => void Reflect.get(window, '__post')(text) } })
    dispatchEvent(new Event('inletHostReady'))
  })
  await expect.poll(() => count(heard, 'ready')).toBe(1)
  await inlet.pay(sessionId)
  await expect.poll(() => count(heard, 'payment.completed')).toBe(1)
})
