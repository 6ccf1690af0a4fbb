import { waitingBody } from '../fixtures/sessions.ts'
import { changeEntry } from '../pages/changeEntry.ts'
import { expect, test } from '../test.ts'

test('N23 a page that was cut off before its script says so, and a reload brings it back', async ({ inlet, page }) => {
  const { url } = await inlet.createSession(waitingBody())
  const cutOff = await changeEntry(page, (code) => code.slice(0, -1), '')
  await page.goto(url)
  await expect(page.getByRole('heading', { name: 'This page did not start' })).toBeVisible()
  await cutOff.end()
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
  const { url } = await inlet.createSession(waitingBody())
  await page.goto(url)
  await broken
  await expect(page.locator('main[data-screen="waiting_payment"]')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'This page did not start' })).toHaveCount(0)
})
