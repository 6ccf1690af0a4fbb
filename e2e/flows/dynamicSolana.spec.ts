import { createFlow } from '../fixtures/dynamicFlows.ts'
import { base, usdc } from '../fixtures/sessions.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
import { addFilledWallet, reachSolanaReview, signsOf } from '../pages/solanaFlow.ts'
import { expect, test } from '../test.ts'

const pay = { name: 'Continue in Test Wallet' }

test('a Solana wallet pays a flow by the opaque transaction of its payload', async ({
  page,
  inlet,
  depositPage,
  addSolanaWallet,
}) => {
  const wallet = await addFilledWallet(inlet, addSolanaWallet)
  const flow = await createFlow(inlet)
  await page.goto(flow.url)
  await reachSolanaReview(page)
  await expect(page.locator('main')).toContainText(/25\.12\sUSDC/)
  await page.getByRole('button', pay).click()
  await expectOutcome(inlet, depositPage, flow.sessionId, 'succeeded')
  expect(await inlet.balance(base.chain, base.currency, flow.address)).toBe(usdc(25n))
  expect(signsOf(wallet)).toHaveLength(1)
})

test('a Solana transaction that gives a stranger leave to spend is refused before the wallet is asked', async ({
  page,
  inlet,
  addSolanaWallet,
}) => {
  const wallet = await addFilledWallet(inlet, addSolanaWallet)
  const flow = await createFlow(inlet)
  await inlet.fault({ kind: 'prepared_transaction', form: 'delegate', sessionId: flow.sessionId })
  await page.goto(flow.url)
  await page.getByRole('button', { name: /^Test Wallet/ }).click()
  await page.getByRole('button', { name: /^USDC/ }).click()
  await expect(page.getByText('Your wallet was not asked.')).toBeVisible()
  await expect(page.getByRole('button', pay)).toHaveCount(0)
  expect(signsOf(wallet)).toHaveLength(0)
})
