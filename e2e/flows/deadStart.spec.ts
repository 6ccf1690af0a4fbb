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

test('N23 a page whose parts are not there yet says so and shows no address, and comes whole by a tap', async ({
  inlet,
  hostPage,
}) => {
  const { url, sessionId } = await inlet.createSession(waitingBody())
  const isPart = (address: URL) => address.pathname.startsWith('/assets/')
  await hostPage.page.route(isPart, (route) => route.fulfill({ status: 404 }))
  const deposit = await hostPage.embed(url)
  await expect(deposit.root.getByText('This part of the page did not load.').first()).toBeVisible()
  await expect(deposit.root.locator('[data-address], [data-qr]')).toHaveCount(0)
  await hostPage.page.unroute(isPart)
  await deposit.root.getByRole('button', { name: 'Try again' }).click()
  await deposit.expectScreen('waiting_payment')
  expect(await deposit.readAddress()).toBe((await inlet.sessionInfo(sessionId)).receiverAddress)
  await hostPage.waitFor('ready')
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
