import type { BrowserContext, Page } from '@playwright/test'
import { begun, createFlow, readFlow } from '../fixtures/dynamicFlows.ts'
import { base, usdc } from '../fixtures/sessions.ts'
import { historyOf, wholeHistory } from '../hosts/historyOf.ts'
import { expectOutcome, expectStatus } from '../pages/expectOutcome.ts'
import { wake } from '../pages/readNow.ts'
import { expect, test } from '../test.ts'

async function openCoinbase(page: Page, context: BrowserContext): Promise<Page> {
  const opening = context.waitForEvent('page')
  await page.frameLocator('iframe').getByRole('link', { name: 'Open Coinbase' }).click()
  return opening
}

test('the page of an exchange pays by itself, and the host hears it in order', async ({
  page,
  context,
  inlet,
  hostPage: host,
}) => {
  const { url, sessionId, address } = await createFlow(inlet)
  const deposit = await host.embed(url)
  await deposit.root.getByRole('button', { name: /Coinbase/ }).click()
  await deposit.root.getByRole('button', { name: 'Coinbase' }).click()
  await deposit.expectScreen('waiting_payment')
  const exchange = await openCoinbase(page, context)
  expect(await exchange.evaluate(() => window.opener === null)).toBe(true)
  await inlet.fault({ kind: 'hold_delivery', sessionId })
  await exchange.getByRole('button').click()
  await expectOutcome(inlet, deposit, sessionId, 'processing')
  await inlet.clearFaults()
  await expectOutcome(inlet, deposit, sessionId, 'succeeded')
  expect(await inlet.balance(base.chain, base.currency, address)).toBe(usdc(25n))
  await host.waitFor('payment.completed')
  expect(historyOf(host.messages)).toEqual(wholeHistory)
})

test('a payer who says to have paid is believed by the backend, and the page waits for the money', async ({
  page,
  inlet,
  depositPage,
}) => {
  const flow = await createFlow(inlet, begun.exchange)
  await page.goto(flow.url)
  await page.getByRole('button', { name: 'I have paid' }).click()
  await expect.poll(async () => (await readFlow(inlet, flow)).executionState).toBe('broadcasted')
  await depositPage.expectScreen('processing')
  await inlet.pay(flow.sessionId)
  await expectOutcome(inlet, depositPage, flow.sessionId, 'succeeded')
})

test('another device goes on with the link of an exchange, without the session token', async ({
  page,
  inlet,
  depositPage,
}) => {
  const flow = await createFlow(inlet, begun.exchange)
  await page.goto(flow.bareUrl)
  await depositPage.expectScreen('waiting_payment')
  await expect(page.getByRole('link', { name: 'Open Coinbase' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Pay another way' })).toHaveCount(0)
  await inlet.pay(flow.sessionId)
  await expectOutcome(inlet, depositPage, flow.sessionId, 'succeeded')
})

test('an exchange that is not set up is said so, and goes away', async ({ page, inlet }) => {
  const flow = await createFlow(inlet, { exchangeError: 'exchange_not_configured' })
  await page.goto(flow.url)
  await page.getByRole('button', { name: /Coinbase/ }).click()
  const kraken = page.getByRole('button', { name: 'Kraken' })
  await kraken.click()
  await expect(page.getByRole('alert')).toBeVisible()
  await wake(page)
  await expect(kraken).toHaveCount(0)
  await expectStatus(inlet, flow.sessionId, 'requires_payment_method')
})
