import { base, freshAddress } from '../fixtures/sessions.ts'
import { expect, test } from '../test.ts'

test.use({
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  permissions: ['clipboard-read', 'clipboard-write'],
})

test('an open session needs two taps to an address that can be copied', async ({ page, inlet }) => {
  const { url } = await inlet.createSession({ target: { ...base, address: freshAddress() } })
  await page.goto(url)
  await page.getByRole('button', { name: 'Another wallet' }).tap()
  await page.getByRole('option', { name: 'USDC on Polygon' }).tap()
  const copy = page.getByRole('button', { name: 'Copy Polygon address' })
  await expect(copy).toBeInViewport()

  await copy.tap()
  await expect(page.getByRole('button', { name: 'Polygon address copied' })).toBeVisible()
  const address = await page.locator('main [data-address]').first().getAttribute('data-address')
  await page.goto(inlet.playgroundUrl)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
})
