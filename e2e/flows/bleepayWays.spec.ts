import { polygon } from '../fixtures/sessions.ts'
import { expectStatus } from '../pages/expectOutcome.ts'
import { sendsOf } from '../pages/walletFlow.ts'
import { expect, test } from '../test.ts'

const body = { backend: 'bleepay', amount: '100', network: 'polygon' }
const polygonUsdc = polygon.currency.toLowerCase()
const lifeMs = 30 * 60_000

test('a wallet pays the exact amount in one transaction, without any choice', async ({ page, inlet, addWallet }) => {
  const wallet = await addWallet({ found: 'announced', chainId: 8453 })
  await inlet.fund(polygon.chain, wallet.address, { usdc: '150', native: '1' })
  const { url, sessionId } = await inlet.createSession(body)
  const { target } = await inlet.sessionInfo(sessionId)
  const before = await inlet.balance(polygon.chain, polygonUsdc, target.address)
  await page.goto(url)
  await page.getByRole('button', { name: 'Pay another way' }).click()
  await page.getByRole('button', { name: 'Test Wallet' }).click()
  await expect(page.locator('[data-review]')).toContainText('100.00')
  await page.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await expect(page.getByRole('heading', { name: /^Payment sent|^Your money is on its way/ })).toBeVisible()
  await expectStatus(inlet, sessionId, 'CONFIRMED')
  // Seen already or not, the payer can have it looked at.
  await page.getByRole('button', { name: /check now/i }).click()
  await expect(page.locator('[data-screen="succeeded"]')).toBeVisible()
  expect(sendsOf(wallet)).toHaveLength(1)
  expect(await inlet.balance(polygon.chain, polygonUsdc, target.address)).toBe(before + 100_000_000n)
})

test('the trap of exchanges is told before an address can be copied, and the amount to type covers the fee', async ({
  page,
  inlet,
  depositPage,
}) => {
  const { url, sessionId } = await inlet.createSession(body)
  await page.goto(url)
  await page.getByRole('button', { name: 'Pay another way' }).click()
  await page.getByRole('button', { name: /^An exchange/ }).click()
  await expect(page.getByRole('heading', { name: 'Before you pay from an exchange' })).toBeVisible()
  await expect(page.locator('main [data-address]')).toHaveCount(0)
  await page.getByRole('button', { name: 'Go on with an exchange' }).click()
  await page.getByLabel('Fee that your exchange shows').fill('1.5')
  await expect(page.locator('main .money').first()).toHaveText(/^101\.50\sUSDC$/)
  const { receiverAddress } = await inlet.sessionInfo(sessionId)
  expect(await depositPage.readAddress()).toBe(receiverAddress)
  await page.getByLabel('Fee that your exchange shows').fill('x')
  await expect(page.locator('main .money').first()).toHaveText(/^100\.00\sUSDC$/)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Withdraw from your exchange' })).toBeVisible()
})

test('a payment seen in the last minute counts, though it is final after the end', async ({ inlet, hostPage }) => {
  const { url, sessionId } = await inlet.createSession(body)
  const deposit = await hostPage.embed(url)
  await deposit.expectScreen('waiting_payment')
  await inlet.advance(lifeMs - 60_000)
  await inlet.fault({ kind: 'hold_delivery', backend: 'bleepay', sessionId })
  await inlet.pay(sessionId)
  await expectStatus(inlet, sessionId, 'PENDING')
  await inlet.advance(60_000)
  await deposit.root.getByRole('button', { name: 'I have paid, check now' }).click()
  await deposit.expectScreen('processing')
  await inlet.clearFaults()
  await expectStatus(inlet, sessionId, 'CONFIRMED')
  await hostPage.embed(url)
  await deposit.expectScreen('succeeded')
  await hostPage.waitFor('payment.completed')
})

test('a payment after the end is nobody’s: the page says that the link has ended and whom to ask', async ({
  inlet,
  hostPage,
}) => {
  const { url, sessionId } = await inlet.createSession(body)
  await inlet.advance(lifeMs)
  await inlet.pay(sessionId)
  await expectStatus(inlet, sessionId, 'EXPIRED')
  const deposit = await hostPage.embed(url)
  await deposit.expectScreen('expired')
  await expect(deposit.root.getByText('If you have already sent it, ask')).toBeVisible()
  await expect(deposit.root.locator('main [data-address]')).toHaveCount(0)
  await hostPage.waitFor('payment.expired')
  expect(hostPage.heard('payment.completed')).toHaveLength(0)
})
