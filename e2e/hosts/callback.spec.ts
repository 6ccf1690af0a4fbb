import type { Page } from '@playwright/test'
import { waitingBody } from '../fixtures/sessions.ts'
import { createDepositPage } from '../pages/createDepositPage.ts'
import { expect, test } from '../test.ts'

/** A navigation that the page asked for: by its window or by a frame in it. */
type Asked = { url: URL; isTop: boolean; at: number }

/** Hears what an app's navigation delegate hears: which URLs the page asks for, and in which frame. */
async function watchNavigations(page: Page): Promise<Asked[]> {
  const asked: Asked[] = []
  const client = await page.context().newCDPSession(page)
  await client.send('Page.enable')
  const { frameTree } = await client.send('Page.getFrameTree')
  client.on('Page.frameRequestedNavigation', ({ frameId, url }) => {
    if (/^https?:/.test(url)) return
    asked.push({ url: new URL(url), isTop: frameId === frameTree.frame.id, at: performance.now() })
  })
  return asked
}
const types = (asked: Asked[]) => asked.map(({ url }) => url.searchParams.get('type'))

test('an app that sees navigations alone is called at every step, at the end by the whole window', async ({
  page,
  inlet,
  depositPage,
}) => {
  const refusals: string[] = []
  page.on('console', (line) => /Content Security Policy/.test(line.text()) && refusals.push(line.text()))
  const asked = await watchNavigations(page)
  const { url, sessionId, clientSecret } = await inlet.createSession(waitingBody())
  await page.goto(`${url}&callback=acme`)
  await depositPage.expectScreen('waiting_payment')
  await inlet.pay(sessionId)
  await depositPage.expectScreen('succeeded')
  await expect.poll(() => types(asked)).toContain('payment.completed')

  for (const { url: called, isTop } of asked) {
    const type = called.searchParams.get('type')
    expect([called.protocol, called.host]).toEqual(['acme:', 'event'])
    expect(isTop, String(type)).toBe(type === 'payment.completed')
    expect(called.href).not.toContain(clientSecret)
    const data = called.searchParams.get('data') ?? ''
    expect(data.length).toBeLessThanOrEqual(1_500)
    expect(Buffer.from(data, 'base64url').toString()).not.toContain(clientSecret)
  }
  expect(types(asked)[0]).toBe('ready')
  expect(types(asked).filter((type) => type === 'payment.completed')).toHaveLength(1)
  expect(types(asked)).not.toContain('resize')
  const ids = asked.map(({ url: called }) => Number(called.searchParams.get('seq')))
  expect(ids).toEqual(ids.toSorted((one, other) => one - other))
  expect(refusals).toEqual([])
  await depositPage.expectScreen('succeeded')
})

test('a scheme that the deployment does not name is never asked for', async ({ page, inlet, depositPage }) => {
  const asked = await watchNavigations(page)
  const { url, sessionId } = await inlet.createSession(waitingBody())
  await page.goto(`${url}&callback=evil`)
  await inlet.pay(sessionId)
  await depositPage.expectScreen('succeeded')
  expect(asked).toEqual([])
})

test('a framed page calls no app, whatever its link says', async ({ page, inlet, hostPage }) => {
  const asked = await watchNavigations(page)
  const { url, sessionId } = await inlet.createSession(waitingBody())
  await hostPage.embed(url, { callback: 'acme' })
  await inlet.pay(sessionId)
  await hostPage.waitFor('payment.completed')
  await createDepositPage(hostPage.frame()).expectScreen('succeeded')
  expect(asked).toEqual([])
})
