import type { CDPSession, Page } from '@playwright/test'
import { createFlow } from '../fixtures/dynamicFlows.ts'
import { daimoBody } from '../fixtures/daimoSessions.ts'
import { base, freshAddress } from '../fixtures/sessions.ts'
import { expect, test } from '../test.ts'

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })

type Point = { readonly x: number; readonly y: number }

/** Taps at a time that the browser is told, in seconds since epoch: however slow the test is, the finger was not. */
async function tap(cdp: CDPSession, point: Point, timestamp: number): Promise<void> {
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point], timestamp })
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp: timestamp + 0.05 })
}

/** Taps twice on the way that asks for a coin or a network, as somebody does who taps everything twice; `next` is what comes there. */
async function doubleTap(page: Page, next: string): Promise<void> {
  await expect(page.getByText('Need help?')).toBeVisible()
  const box = (await page.getByRole('button', { name: 'Any wallet' }).boundingBox())!
  const cdp = await page.context().newCDPSession(page)
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const at = Date.now() / 1000
  await tap(cdp, point, at)
  const isDrawn = ({ x, y, text }: Point & { text: string }) =>
    document.elementFromPoint(x, y)?.closest('li')?.textContent.includes(text) === true
  await page.waitForFunction(isDrawn, { ...point, text: next })
  await tap(cdp, point, at + 0.2)
}

test('a double tap on a way asks which network, and chooses none', async ({ page, inlet }) => {
  const { url } = await inlet.createSession(daimoBody())
  await page.goto(url)
  await doubleTap(page, 'USDT on Tron')
  const row = page.getByRole('button', { name: 'USDT on Tron' })
  await expect(row).toBeVisible()
  await row.tap()
  await expect(page.getByRole('button', { name: 'Copy Tron address' })).toBeVisible()
})

test('a double tap on a way chooses no coin', async ({ page, inlet }) => {
  const { url } = await inlet.createSession({ target: { ...base, address: freshAddress() } })
  await page.goto(url)
  await doubleTap(page, 'USDC on')
  await page.getByRole('option', { name: 'USDC on Polygon' }).tap()
  await expect(page.getByRole('button', { name: 'Copy Polygon address' })).toBeVisible()
})

test('a double tap on a way asks for no address of a refund', async ({ page, inlet }) => {
  const { url } = await createFlow(inlet)
  await page.goto(url)
  await doubleTap(page, 'on')
  await expect(page.getByRole('option', { name: 'USDC on Polygon' })).toBeVisible()
})
