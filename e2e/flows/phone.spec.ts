import { base, freshAddress, waitingBody } from '../fixtures/sessions.ts'
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
  await page.getByRole('button', { name: 'Any wallet' }).tap()
  await page.getByRole('option', { name: 'USDC on Polygon' }).tap()
  const copy = page.getByRole('button', { name: 'Copy Polygon address' })
  await expect(copy).toBeInViewport()

  await copy.tap()
  await expect(page.getByRole('button', { name: 'Polygon address copied' })).toBeVisible()
  const address = await page.locator('main [data-address]').first().getAttribute('data-address')
  await page.goto(inlet.playgroundUrl)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
})

test('H12 a plain link on a phone goes the whole way', async ({ page, inlet, depositPage }) => {
  const { url, sessionId } = await inlet.createSession(waitingBody())
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  await page.getByText('Pay from another device').tap()
  expect(await depositPage.readQr()).toBe(await depositPage.readAddress())
  await inlet.pay(sessionId)
  await depositPage.expectScreen('succeeded')
})

test('an exchange needs three taps to the address of a withdrawal', async ({ page, inlet }) => {
  const { url } = await inlet.createSession({ target: { ...base, address: freshAddress() } })
  await page.goto(url)
  await page.getByRole('button', { name: /^An exchange/ }).tap()
  await page.getByRole('button', { name: 'Binance' }).tap()
  await page.getByRole('option', { name: 'USDC on Base' }).tap()
  await expect(page.getByRole('button', { name: 'Copy Base address' })).toBeVisible()
})

test('a wallet needs three taps to its own prompt', async ({ page, inlet, addWallet }) => {
  const prompted: string[] = []
  const wallet = await addWallet({ found: 'announced', beforePrompt: (method) => void prompted.push(method) })
  await inlet.fund('eip155:137', wallet.address, { usdc: '100', native: '1' })
  const { url } = await inlet.createSession({ amount: '25', target: { ...base, address: freshAddress() } })
  await page.goto(url)
  await page.getByRole('button', { name: 'Test Wallet' }).tap()
  await page.getByRole('option', { name: 'USDC on Polygon' }).tap()
  await page.getByRole('button', { name: 'Continue in Test Wallet' }).tap()
  await expect.poll(() => prompted).toContain('eth_sendTransaction')
})
