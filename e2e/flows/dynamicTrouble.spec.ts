import { begun, createFlow } from '../fixtures/dynamicFlows.ts'
import { expectOutcome, expectStatus } from '../pages/expectOutcome.ts'
import { expect, test } from '../test.ts'

test('a source in review waits, and goes on by itself once it is cleared', async ({ page, inlet, depositPage }) => {
  const flow = await createFlow(inlet, { ...begun.exchange, risk: 'review' })
  await page.goto(flow.url)
  await depositPage.expectScreen('requires_action')
  await expect(page.getByRole('heading', { name: 'The payment is being reviewed' })).toBeVisible()
  await inlet.control('/risk', { sessionId: flow.sessionId, risk: 'cleared' })
  await expectOutcome(inlet, depositPage, flow.sessionId, 'waiting_payment')
})

test('a blocked source is told in neutral words, and another one pays', async ({ page, inlet, depositPage }) => {
  const flow = await createFlow(inlet, { ...begun.exchange, risk: 'blocked' })
  await page.goto(flow.url)
  await depositPage.expectScreen('requires_action')
  await expect(page.locator('main')).not.toContainText(/sanction|fraud|crime|illegal|risk/i)
  await page.getByRole('button', { name: 'Choose another source' }).click()
  await page.getByRole('button', { name: 'Any wallet' }).click()
  await page.getByRole('option', { name: 'USDC on Polygon' }).click()
  await page.getByRole('button', { name: 'Continue without one' }).click()
  await depositPage.expectScreen('waiting_payment')
  await inlet.pay(flow.sessionId)
  await expectOutcome(inlet, depositPage, flow.sessionId, 'succeeded')
})

test('a Bitcoin wallet’s payload is known for what it is, and an address is the way out', async ({
  page,
  inlet,
  depositPage,
}) => {
  const flow = await createFlow(inlet, begun.bitcoin)
  await page.goto(flow.url)
  await depositPage.expectScreen('waiting_payment')
  await expect(page.getByRole('heading', { name: 'This is paid in another wallet' })).toBeVisible()
  await page.getByRole('button', { name: 'Pay another way' }).click()
  await page.getByRole('button', { name: 'Any wallet' }).click()
  await page.getByRole('option', { name: 'USDC on Base' }).click()
  await page.getByRole('button', { name: 'Continue without one' }).click()
  await depositPage.expectScreen('waiting_payment')
  await expect(page.locator('main [data-address]').first()).toBeVisible()
})

test('a withdrawal is no payer’s page, and a foreign environment no link of it', async ({ page, inlet }) => {
  const payout = await createFlow(inlet, { mode: 'withdraw' })
  await page.goto(payout.url)
  await expect(page.getByRole('heading', { name: 'There is nothing to pay here' })).toBeVisible()
  const foreign = await createFlow(inlet, { environment: 'shop' })
  await page.goto(foreign.url)
  await expect(page.getByRole('heading')).toBeVisible()
  await expect(page.getByRole('button', { name: /Coinbase|Any wallet/ })).toHaveCount(0)
})

test('a frame without an origin of its own says that it cannot work there', async ({ inlet, hostPage }) => {
  const { url } = await createFlow(inlet)
  const { root } = await hostPage.embed(url, {}, 'allow-scripts allow-popups')
  await expect(root.getByRole('heading', { name: 'This page cannot pay from here' })).toBeVisible()
  await expect(root.getByRole('button', { name: /Coinbase|Any wallet/ })).toHaveCount(0)
})

test('a flow past its time is expired, and a failed one is told with what became of the money', async ({
  page,
  inlet,
  depositPage,
}) => {
  const late = await createFlow(inlet, { ...begun.address, expiresInMs: 60_000 })
  await page.goto(late.url)
  await depositPage.expectScreen('waiting_payment')
  await inlet.advance(60_000)
  await expectOutcome(inlet, depositPage, late.sessionId, 'expired')
  await expect(page.locator('main [data-address], main [data-qr]')).toHaveCount(0)

  const failing = await createFlow(inlet, begun.address)
  await inlet.fault({ kind: 'failing_execution', sessionId: failing.sessionId, times: 1 })
  await page.goto(failing.url)
  await depositPage.expectScreen('waiting_payment')
  await inlet.pay(failing.sessionId)
  await expectStatus(inlet, failing.sessionId, 'failed')
  await expectOutcome(inlet, depositPage, failing.sessionId, 'failed')
})
