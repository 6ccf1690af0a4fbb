import type { Page } from '@playwright/test'
import { begun, createFlow, readFlow } from '../fixtures/dynamicFlows.ts'
import { freshAddress, polygon, usdc } from '../fixtures/sessions.ts'
import type { PageRoot } from '../pages/createDepositPage.ts'
import { expectDelivered } from '../pages/expectDelivered.ts'
import { expectOutcome, expectStatus } from '../pages/expectOutcome.ts'
import { decodeQr } from '../pages/readQr.ts'
import { expect, test } from '../test.ts'

/** Goes from the first question to the one for a refund address, of USDC on Polygon. */
async function chooseAddress(root: PageRoot): Promise<void> {
  await root.getByRole('button', { name: 'Any wallet' }).click()
  await root.getByRole('option', { name: 'USDC on Polygon' }).click()
}

/** Decodes the code that a payer sees on the page. */
async function scan(page: Page, root: PageRoot): Promise<string> {
  await root.locator('main [data-qr]').scrollIntoViewIfNeeded()
  await expect(root.locator('main [data-qr]')).toBeVisible()
  return decodeQr(await page.screenshot())
}

test('the scanned address is paid, and what lands on Base is the whole amount; the host hears it in order', async ({
  page,
  inlet,
  hostPage: host,
}) => {
  const { url, sessionId } = await createFlow(inlet)
  const deposit = await host.embed(url)
  await chooseAddress(deposit.root)
  await deposit.root.getByRole('textbox', { name: 'Your Polygon address' }).fill(freshAddress())
  await deposit.root.getByRole('button', { name: 'Use this address' }).click()
  await deposit.expectScreen('waiting_payment')
  await expect(deposit.screen('waiting_payment')).toContainText(/25\.12\sUSDC/)
  const scanned = await scan(page, deposit.root)
  expect(scanned).toBe(await deposit.readAddress())
  const pay = () => inlet.payTo(sessionId, scanned)
  await expectDelivered({ inlet, host, deposit, sessionId }, 'Polygon', pay)
})

test('a refund address is asked for, may be left out, and is where a failed payment goes back to', async ({
  page,
  inlet,
  depositPage,
}) => {
  const left = await createFlow(inlet)
  await page.goto(left.url)
  await chooseAddress(page)
  await page.getByRole('button', { name: 'Continue without one' }).click()
  await depositPage.expectScreen('waiting_payment')
  expect(await readFlow(inlet, left)).not.toHaveProperty('refundAddress')

  const { url, sessionId } = await createFlow(inlet)
  const mine = freshAddress()
  await page.goto(url)
  await chooseAddress(page)
  await page.getByRole('textbox', { name: 'Your Polygon address' }).fill(mine)
  await page.getByRole('button', { name: 'Use this address' }).click()
  await depositPage.expectScreen('waiting_payment')
  await inlet.fault({ kind: 'failing_delivery', sessionId })
  await inlet.pay(sessionId)
  await expectOutcome(inlet, depositPage, sessionId, 'bounced')
  await expect.poll(() => inlet.balance(polygon.chain, polygon.currency, mine)).toBe(usdc(25n) + 120_000n)
})

test('a newer server that wants a refund address says so, and takes one', async ({ page, inlet, depositPage }) => {
  const { url } = await createFlow(inlet, { variant: 'newer' })
  await page.goto(url)
  await chooseAddress(page)
  await page.getByRole('button', { name: 'Continue without one' }).click()
  await expect(page.getByText('The payment service wants one.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Continue without one' })).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Your Polygon address' }).fill(freshAddress())
  await page.getByRole('button', { name: 'Use this address' }).click()
  await depositPage.expectScreen('waiting_payment')
})

test('an amount whose rate is over says so, and a tap gets a new one at the same address', async ({
  page,
  inlet,
  depositPage,
}) => {
  const flow = await createFlow(inlet, begun.address)
  await page.clock.install({ time: await inlet.now() })
  await page.goto(flow.url)
  await depositPage.expectScreen('waiting_payment')
  const address = await depositPage.readAddress()
  await expect(page.getByText('This amount holds for about a minute.')).toBeVisible()
  await inlet.advance(61_000)
  await page.clock.fastForward(61_000)
  await expect(page.getByText('What arrives now is worth the rate of that moment.')).toBeVisible()
  await page.getByRole('button', { name: 'New amount' }).click()
  await expect(depositPage.screen('waiting_payment')).toContainText(/25\.13\sUSDC/)
  expect(await depositPage.readAddress()).toBe(address)
  expect((await readFlow(inlet, flow)).quoteVersion).toBe(2)
  await inlet.pay(flow.sessionId, '20')
  await expectOutcome(inlet, depositPage, flow.sessionId, 'succeeded')
})

test('a flow is called off before anything was sent, and its address is gone', async ({ page, inlet, depositPage }) => {
  const flow = await createFlow(inlet, begun.address)
  await page.goto(flow.url)
  await depositPage.expectScreen('waiting_payment')
  await page.getByRole('button', { name: 'Cancel this payment' }).click()
  await page.getByRole('button', { name: 'Cancel the payment' }).click()
  await depositPage.expectScreen('cancelled')
  await expect(page.locator('main [data-address], main [data-qr]')).toHaveCount(0)
  await expectStatus(inlet, flow.sessionId, 'cancelled')
})
