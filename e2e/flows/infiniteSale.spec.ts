import type { Page } from '@playwright/test'
import type { Inlet } from '../fixtures/createInlet.ts'
import { bridgedUsdc, createRamp, rampInfo } from '../fixtures/infiniteSessions.ts'
import { expectStatus } from '../pages/expectOutcome.ts'
import { expectScreenSoon } from '../pages/expectSoon.ts'
import { expect, test } from '../test.ts'

/** Opens a sale of 50 USDC whose coins are to come from an address, and chooses the wallet in this browser. */
async function chooseWallet(page: Page, inlet: Inlet, fromAddress: string): Promise<string> {
  const { url, sessionId } = await createRamp(inlet, { direction: 'sell', fromAddress })
  await page.goto(url)
  await page.getByRole('button', { name: 'Pay another way' }).click()
  await page.getByRole('button', { name: 'Test Wallet' }).click()
  return sessionId
}

test('50 USDC from the wallet in this browser are seen on the chain and paid out at the bank', async ({
  page,
  inlet,
  depositPage,
  addWallet,
}) => {
  const { address } = await addWallet()
  const { chain, currency } = bridgedUsdc
  await inlet.fund(chain, address, { 'usdc.e': '50', native: '1' })
  const sessionId = await chooseWallet(page, inlet, address)
  await page.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await expectStatus(inlet, sessionId, 'succeeded')
  await expectScreenSoon(depositPage, 'succeeded')
  const { transfer, target, deposits } = await rampInfo(inlet, sessionId)
  expect([transfer.status, target.text, deposits.length]).toEqual(['COMPLETED', '49.5', 1])
  expect(await inlet.balance(chain, currency, address)).toBe(0n)
})

test('a sale that the bank refuses comes back to the wallet that paid it, and the page says so', async ({
  page,
  inlet,
  depositPage,
  addWallet,
}) => {
  const { address } = await addWallet()
  const { chain, currency } = bridgedUsdc
  await inlet.fund(chain, address, { 'usdc.e': '50', native: '1' })
  const sessionId = await chooseWallet(page, inlet, address)
  await inlet.fault({ kind: 'failing_delivery', sessionId })
  await page.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await expectStatus(inlet, sessionId, 'bounced')
  await expectScreenSoon(depositPage, 'bounced')
  expect(await inlet.balance(chain, currency, address)).toBe(50_000_000n)
})

test('a wallet whose account is not the sender of the sale is told so, and sends nothing', async ({
  page,
  inlet,
  addWallet,
}) => {
  const { calls } = await addWallet()
  await chooseWallet(page, inlet, '0x1111111111111111111111111111111111111111')
  await expect(page.getByText('This is another account.')).toBeVisible()
  expect(calls.map(({ method }) => method)).not.toContain('eth_sendTransaction')
})
