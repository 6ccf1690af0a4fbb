import { afterFirst, inDepth } from '../deep/inDepth.ts'
import type { BrowserContext, Page } from '@playwright/test'
import type { Inlet } from '../fixtures/createInlet.ts'
import { bridgedUsdc, createFullRamp, rampInfo, wireArrived, type CreatedRamp } from '../fixtures/infiniteSessions.ts'
import { usdc } from '../fixtures/sessions.ts'
import { addBank, tellWho } from '../pages/bankForms.ts'
import { createDepositPage } from '../pages/createDepositPage.ts'
import { expectStatus } from '../pages/expectOutcome.ts'
import { expectScreenSoon } from '../pages/expectSoon.ts'
import { signIn, visit } from '../pages/signIn.ts'
import { expect, test } from '../test.ts'

/** Fills an order in, up to its review. */
async function order(page: Page, amount: string, rail: string): Promise<void> {
  await page.getByLabel('You pay').fill(amount)
  await page.getByRole('radio', { name: rail }).check()
  await page.getByRole('button', { name: 'Review' }).click()
  await expect(page.getByRole('button', { name: 'Confirm' })).toBeVisible()
}

/** Confirms in all tabs before any order is sent: a tab that hears of another's transfer has nothing left to confirm. */
async function confirmAtOnce(context: BrowserContext, tabs: readonly Page[]): Promise<void> {
  await context.route('**/headless/transfers', async (route) => {
    await confirming
    await route.continue()
  })
  const confirming = Promise.all(tabs.map((tab) => tab.getByRole('button', { name: 'Confirm' }).click()))
  await confirming
}

/** Lets the bank money arrive and checks what lands in the payer's wallet. */
async function expectBought(inlet: Inlet, ramp: CreatedRamp, address: string, units: bigint): Promise<void> {
  expect((await rampInfo(inlet, ramp.sessionId)).transfers).toHaveLength(1)
  await wireArrived(inlet, ramp.sessionId)
  await expectStatus(inlet, ramp.sessionId, 'succeeded')
  expect(await inlet.balance(bridgedUsdc.chain, bridgedUsdc.currency, address)).toBe(units)
}

const depth = afterFirst()
for (const [amount, rail, landed] of [
  ['100', 'ACH transfer', usdc(99n)],
  ['500', 'wire transfer', usdc(495n)],
] as const)
  test(
    `somebody new buys for ${amount} dollars by ${rail} from zero, and the coins land in their wallet`,
    depth(),
    async ({ page, inlet, depositPage, addWallet }) => {
      const { address } = await addWallet()
      const ramp = await createFullRamp(inlet)
      await page.goto(ramp.url)
      await signIn(page)
      await tellWho(page)
      await visit(page, 'Go to the identity check', 'Be approved at once')
      await visit(page, 'Go to the terms', 'Accept the terms')
      await addBank(page)
      await depositPage.expectScreen('requires_payment_method')
      await inlet.advance(5000)
      await page.reload()
      await order(page, amount, rail)
      await page.getByRole('button', { name: 'Confirm' }).click()
      await depositPage.expectScreen('waiting_payment')
      await expect(page.locator('[data-reference]')).toBeVisible()
      await expectBought(inlet, ramp, address, landed)
      await expectScreenSoon(depositPage, 'succeeded')
    },
  )

test('an order whose answer is lost is one transfer when it is confirmed again, after a reload too', async ({
  page,
  inlet,
  depositPage,
  addWallet,
}) => {
  const { address } = await addWallet()
  const ramp = await createFullRamp(inlet, { wallet: address, customer: {} })
  await page.goto(ramp.url)
  await signIn(page)
  await order(page, '100', 'ACH transfer')
  await inlet.fault({ kind: 'lost_answer', backend: 'infinite', path: '/transfers', method: 'POST' })
  const confirm = page.getByRole('button', { name: 'Confirm' })
  await confirm.click()
  await expect(page.getByRole('alert')).toBeVisible()
  expect((await rampInfo(inlet, ramp.sessionId)).transfers).toHaveLength(1)
  await page.reload()
  await order(page, '100', 'ACH transfer')
  await inlet.clearFaults()
  await confirm.click()
  await depositPage.expectScreen('waiting_payment')
  await expect(page.locator('[data-reference]')).toBeVisible()
  await expectBought(inlet, ramp, address, usdc(99n))
})

test('the same order confirmed in two tabs is one transfer', inDepth, async ({ page, context, inlet, addWallet }) => {
  const { address } = await addWallet()
  const ramp = await createFullRamp(inlet, { wallet: address, customer: {} })
  const tabs = [page, await context.newPage()]
  for (const tab of tabs) {
    await tab.goto(ramp.url)
    await signIn(tab)
    await order(tab, '100', 'ACH transfer')
  }
  await confirmAtOnce(context, tabs)
  for (const tab of tabs) await createDepositPage(tab).expectScreen('waiting_payment')
  await expectBought(inlet, ramp, address, usdc(99n))
})

test('two orders of one link, confirmed in two tabs at once, are one transfer that both tabs follow', async ({
  page,
  context,
  inlet,
  addWallet,
}) => {
  const { address } = await addWallet()
  const ramp = await createFullRamp(inlet, { wallet: address, customer: {} })
  const tabs = [page, await context.newPage()]
  for (const [at, tab] of tabs.entries()) {
    await tab.goto(ramp.url)
    await signIn(tab)
    await order(tab, at === 0 ? '100' : '250', 'ACH transfer')
  }
  await confirmAtOnce(context, tabs)
  for (const tab of tabs) await createDepositPage(tab).expectScreen('waiting_payment')
  // What to pay into is told once: the other tab says so, and follows the same transfer.
  const titles = await Promise.all(tabs.map((tab) => tab.locator('h1').innerText()))
  expect(titles.sort()).toEqual([
    'The payment details are not here',
    expect.stringMatching(/^Transfer (?:100|250)\.00\sUSD from your bank$/),
  ])
  expect((await rampInfo(inlet, ramp.sessionId)).transfers).toHaveLength(1)
})

test(
  'a returning customer sells 50 USDC of the wallet in this browser, and is paid at the bank',
  inDepth,
  async ({ page, inlet, depositPage, addWallet }) => {
    const { address } = await addWallet()
    await inlet.fund(bridgedUsdc.chain, address, { 'usdc.e': '50', native: '1' })
    const ramp = await createFullRamp(inlet, { wallet: address, customer: {} })
    await page.goto(ramp.url)
    await signIn(page)
    await page.getByRole('radio', { name: 'Sell' }).check()
    await page.getByLabel('You sell').fill('50')
    await page.getByRole('button', { name: 'Review' }).click()
    await page.getByRole('button', { name: 'Confirm' }).click()
    await depositPage.expectScreen('waiting_payment')
    await page.getByRole('button', { name: 'Continue in Test Wallet' }).click()
    await expectStatus(inlet, ramp.sessionId, 'succeeded')
    await expectScreenSoon(depositPage, 'succeeded')
    const { transfer, target, transfers } = await rampInfo(inlet, ramp.sessionId)
    expect([transfer.status, target.text, transfers.length]).toEqual(['COMPLETED', '49.5', 1])
    expect(await inlet.balance(bridgedUsdc.chain, bridgedUsdc.currency, address)).toBe(0n)
  },
)
