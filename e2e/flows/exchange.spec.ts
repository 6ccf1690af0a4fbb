import type { Page } from '@playwright/test'
import { base, freshAddress, usdc } from '../fixtures/sessions.ts'
import { expect, test } from '../test.ts'

function openBody() {
  return { target: { ...base, address: freshAddress() } }
}

async function chooseExchange(page: Page, exchange: string): Promise<void> {
  await page.getByRole('button', { name: /^An exchange/ }).click()
  await page.getByRole('button', { name: exchange }).click()
}

test('a withdrawal from an exchange is guided with its own network name, and arrives', async ({
  page,
  inlet,
  depositPage,
}) => {
  const body = openBody()
  const { url, sessionId } = await inlet.createSession(body)
  await page.goto(url)
  await chooseExchange(page, 'Binance')
  await page.getByRole('option', { name: 'USDC on Base' }).click()
  await depositPage.expectScreen('waiting_payment')
  await expect(page.getByText('Choose the network Base')).toBeVisible()
  expect(await depositPage.readAddress()).toMatch(/^0x[0-9a-fA-F]{40}$/)
  await page.getByRole('button', { name: 'Back' }).click()
  await page.getByRole('option', { name: 'USDC on Base' }).click()
  await depositPage.expectScreen('waiting_payment')
  expect(await depositPage.readAddress()).toMatch(/^0x[0-9a-fA-F]{40}$/)
  await inlet.pay(sessionId, '40')
  await depositPage.expectScreen('succeeded')
  expect(await inlet.balance(base.chain, base.currency, body.target.address)).toBeGreaterThan(usdc(39n))
})

test('the exchange that was chosen last is the first of the next payment', async ({ page, inlet, depositPage }) => {
  const exchanges = page.locator('main').getByRole('listitem').locator('strong')
  const first = await inlet.createSession(openBody())
  await page.goto(first.url)
  await page.getByRole('button', { name: /^An exchange/ }).click()
  await expect(exchanges).toHaveText(['Binance', 'Coinbase', 'Kraken', 'OKX', 'Bybit', 'Another exchange'])
  await page.getByRole('button', { name: 'Kraken' }).click()
  await page.getByRole('option', { name: 'USDC on Base' }).click()
  await depositPage.expectScreen('waiting_payment')
  const next = await inlet.createSession(openBody())
  await page.goto(next.url)
  await page.getByRole('button', { name: /^An exchange/ }).click()
  await expect(exchanges).toHaveText(['Kraken', 'Binance', 'Coinbase', 'OKX', 'Bybit', 'Another exchange'])
})

test('B40 a withdrawal that needs a memo nobody has shows no address', async ({ page, inlet, depositPage }) => {
  const { url } = await inlet.createSession({ ...openBody(), requiresMemo: true })
  await page.goto(url)
  await chooseExchange(page, 'Binance')
  await page.getByRole('option', { name: 'USDC on Base' }).click()
  await depositPage.expectScreen('waiting_payment')
  await expect(page.getByText('Money sent without it may be lost')).toBeVisible()
  await expect(page.locator('main [data-address]')).toHaveCount(0)
  await expect(page.locator('main [data-qr]')).toHaveCount(0)
})

test('a purchase opens the exchange in a tab of its own, cut from the page, and arrives', async ({
  page,
  inlet,
  depositPage,
}) => {
  const { url } = await inlet.createSession(openBody())
  await page.goto(url)
  await chooseExchange(page, 'Coinbase')
  await page.getByRole('button', { name: 'Buy at Coinbase instead' }).click()
  await page.getByRole('textbox').fill('10')
  const opening = page.waitForEvent('popup')
  await page.getByRole('button', { name: 'Continue to Coinbase' }).click()
  const exchange = await opening
  await expect(exchange.getByRole('heading', { name: 'Sandbox exchange' })).toBeVisible()
  expect(await exchange.evaluate(() => window.opener === null)).toBe(true)
  await page.reload()
  await expect(page.getByRole('link', { name: 'Open Coinbase' })).toBeVisible()
  await exchange.getByRole('button').click()
  await depositPage.expectScreen('succeeded')
})
