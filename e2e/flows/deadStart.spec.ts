import { waitingBody } from '../fixtures/sessions.ts'
import { expect, test } from '../test.ts'

test('N23 a page whose script is blocked says so, and a reload brings it back', async ({ inlet, page }) => {
  const { url } = await inlet.createSession(waitingBody())
  await page.route(/\/assets\/entry-/, (route) => route.abort())
  await page.goto(url)
  await expect(page.getByRole('heading', { name: 'This page did not start' })).toBeVisible()
  await page.unroute(/\/assets\/entry-/)
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(page.locator('main[data-screen="waiting_payment"]')).toBeVisible()
})

test('a wallet’s script that breaks before the page stands is no failure of the page', async ({ inlet, page }) => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      // The head script, which listens, stands before the style.
      if (!document.querySelector('style')) return
      observer.disconnect()
      throw new Error('a wallet broke')
    }).observe(document, { childList: true, subtree: true })
  })
  const broken = page.waitForEvent('pageerror')
  let letGo = (): void => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(/\/assets\/entry-/, async (route) => {
    await held
    await route.continue()
  })
  const { url } = await inlet.createSession(waitingBody())
  await page.goto(url, { waitUntil: 'commit' })
  await broken
  await expect(page.locator('[data-skeleton]')).toBeVisible()
  await expect(page.getByRole('heading')).toHaveCount(0)
  letGo()
  await expect(page.locator('main[data-screen="waiting_payment"]')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'This page did not start' })).toHaveCount(0)
})
