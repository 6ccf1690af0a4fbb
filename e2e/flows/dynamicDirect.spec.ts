import type { Page } from '@playwright/test'
import { createFlow } from '../fixtures/dynamicFlows.ts'
import { base, usdc } from '../fixtures/sessions.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
import { wake } from '../pages/readNow.ts'
import { sendsOf } from '../pages/walletFlow.ts'
import { expect, test } from '../test.ts'

async function payFromBase(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Test Wallet' }).click()
  await page.getByRole('option', { name: 'USDC on Base' }).click()
  await page.getByRole('button', { name: 'Continue in Test Wallet' }).click()
}

test('the target’s own coin goes straight to the receiver, and is done when the backend says so', async ({
  page,
  inlet,
  depositPage,
  addWallet,
}) => {
  const wallet = await addWallet({ found: 'announced' })
  await inlet.fund(base.chain, wallet.address, { usdc: '100', native: '1' })
  const flow = await createFlow(inlet, { direct: 'completed' })
  await page.goto(flow.url)
  await payFromBase(page)
  await depositPage.expectScreen('succeeded')
  expect(sendsOf(wallet)).toHaveLength(1)
  expect(await inlet.balance(base.chain, base.currency, flow.address)).toBe(usdc(25n))
})

test('a delivery that nobody reports is said to be so after a while, and never called done', async ({
  page,
  inlet,
  depositPage,
  addWallet,
}) => {
  const wallet = await addWallet({ found: 'announced' })
  await inlet.fund(base.chain, wallet.address, { usdc: '100', native: '1' })
  const flow = await createFlow(inlet, { direct: 'unreported' })
  await page.clock.install({ time: await inlet.now() })
  await page.goto(flow.url)
  await payFromBase(page)
  await expectOutcome(inlet, depositPage, flow.sessionId, 'processing')
  expect(await inlet.balance(base.chain, base.currency, flow.address)).toBe(usdc(25n))
  await page.clock.fastForward(11 * 60_000)
  await wake(page)
  await expect(page.getByText('Its delivery is not reported here')).toBeVisible()
  await depositPage.expectScreen('processing')
})
