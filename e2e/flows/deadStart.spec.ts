import { waitingBody } from '../fixtures/sessions.ts'
import { expect, test } from '../test.ts'

test('a page whose script is blocked says so, and a reload brings it back', async ({ inlet, page }) => {
  const { url } = await inlet.createSession(waitingBody())
  await page.route(/\/assets\/entry-/, (route) => route.abort())
  await page.goto(url)
  await expect(page.getByRole('heading', { name: 'This page did not start' })).toBeVisible()
  await page.unroute(/\/assets\/entry-/)
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(page.locator('main[data-screen="waiting_payment"]')).toBeVisible()
})
