import { afterFirst } from '../deep/inDepth.ts'
import { bridgedUsdc, createRamp, moveRamp, rampInfo, wireArrived } from '../fixtures/infiniteSessions.ts'
import { usdc } from '../fixtures/sessions.ts'
import { historyOf, wholeHistory } from '../hosts/historyOf.ts'
import type { Inlet } from '../fixtures/createInlet.ts'
import { createDepositPage, type DepositPage } from '../pages/createDepositPage.ts'
import { expectStatus } from '../pages/expectOutcome.ts'
import { expectScreenSoon } from '../pages/expectSoon.ts'
import { decodeQr } from '../pages/readQr.ts'
import { expect, test } from '../test.ts'

/** What a host hears of a transfer that was begun elsewhere. */
const watched = wholeHistory.filter((line) => !line.includes('requires_payment_method'))

/** Waits until the sandbox has a status, and the page its screen. */
async function expectOutcome(inlet: Inlet, deposit: DepositPage, sessionId: string, status: string): Promise<void> {
  await expectStatus(inlet, sessionId, status)
  await expectScreenSoon(deposit, status)
}

test('a wire is told with its reference first, and what it buys lands on Polygon; the host hears it in order', async ({
  inlet,
  hostPage: host,
}) => {
  const { url, sessionId, reference } = await createRamp(inlet)
  const deposit = await host.embed(url)
  await deposit.expectScreen('waiting_payment')
  const screen = deposit.screen('waiting_payment')
  await expect(screen.getByRole('button', { name: 'Copy reference' })).toBeVisible()
  const words = await screen.innerText()
  expect(words.indexOf(reference)).toBeGreaterThan(0)
  expect(words.indexOf(reference)).toBeLessThan(words.indexOf('Sandbox Bank'))
  await inlet.fault({ kind: 'hold_delivery', sessionId })
  await wireArrived(inlet, sessionId)
  await expectScreenSoon(deposit, 'processing')
  await inlet.clearFaults()
  await expectOutcome(inlet, deposit, sessionId, 'succeeded')
  const { target } = await rampInfo(inlet, sessionId)
  expect(await inlet.balance(bridgedUsdc.chain, bridgedUsdc.currency, target.address)).toBe(usdc(495n))
  await host.waitFor('payment.completed')
  expect(historyOf(host.messages)).toEqual(watched)
})

test('a sale names its sender and its one address, and what is scanned from there is paid out at the bank', async ({
  page,
  inlet,
  depositPage,
}) => {
  const { url, sessionId } = await createRamp(inlet, { direction: 'sell' })
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  const screen = depositPage.screen('waiting_payment')
  await expect(screen).toContainText('Send from this address only')
  await expect(screen).toContainText(/50\.00\sUSDC\.e/)
  await page.locator('main [data-qr]').scrollIntoViewIfNeeded()
  const scanned = await decodeQr(await page.screenshot())
  const { receiverAddress } = await rampInfo(inlet, sessionId)
  expect(scanned.toLowerCase()).toBe(receiverAddress?.toLowerCase())
  await inlet.payTo(sessionId, scanned)
  await expectOutcome(inlet, depositPage, sessionId, 'succeeded')
  const { transfer, target } = await rampInfo(inlet, sessionId)
  expect([transfer.status, target.text]).toEqual(['COMPLETED', '49.5'])
})

test('coins from another sender are looked at, and sent back they are told as such', async ({
  page,
  inlet,
  depositPage,
}) => {
  const { url, sessionId } = await createRamp(inlet, { direction: 'sell' })
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  await inlet.control('/pay', { sessionId, from: 'exchange' })
  await expectOutcome(inlet, depositPage, sessionId, 'processing')
  await expect(depositPage.screen('processing')).toContainText('Your payment is being reviewed')
  await inlet.control('/refund', { sessionId })
  await expectOutcome(inlet, depositPage, sessionId, 'bounced')
  await expect(depositPage.screen('bounced')).toContainText('Your money came back')
  expect((await rampInfo(inlet, sessionId)).refund?.hash).toMatch(/^0x/)
})

test('a transfer whose instructions are not told again says so, and is followed all the same', async ({
  page,
  inlet,
  depositPage,
}) => {
  const { url, sessionId } = await createRamp(inlet, { repeatsInstructions: false })
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  await expect(depositPage.screen('waiting_payment')).toContainText('The payment details are not here')
  await wireArrived(inlet, sessionId)
  await expectOutcome(inlet, depositPage, sessionId, 'succeeded')
})

const depth = afterFirst()
for (const [to, status] of [
  ['failed', 'failed'],
  ['cancelled', 'cancelled'],
  ['refunded', 'bounced'],
] as const)
  test(`a purchase that is ${to} at the bank is ${status} here`, depth(), async ({ page, inlet, depositPage }) => {
    const { url, sessionId } = await createRamp(inlet)
    await page.goto(url)
    await depositPage.expectScreen('waiting_payment')
    await moveRamp(inlet, sessionId, to)
    await expectOutcome(inlet, depositPage, sessionId, status)
  })

test('a review is told while it lasts, and the transfer goes on after it', async ({ page, inlet, depositPage }) => {
  const { url, sessionId } = await createRamp(inlet)
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  await inlet.fault({ kind: 'hold_delivery', sessionId })
  await wireArrived(inlet, sessionId)
  await moveRamp(inlet, sessionId, 'in_review')
  await expectScreenSoon(depositPage, 'processing')
  await expect(depositPage.screen('processing')).toContainText('Your payment is being reviewed')
  await inlet.clearFaults()
  await moveRamp(inlet, sessionId, 'released')
  await expectOutcome(inlet, depositPage, sessionId, 'succeeded')
})

test('the token is in no request’s address, no storage that outlives the tab, and no message', async ({
  page,
  inlet,
  depositPage,
}) => {
  const { url, clientSecret } = await createRamp(inlet)
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  expect(addresses.filter((address) => address.includes(clientSecret) && !address.startsWith(inlet.pageUrl))).toEqual(
    [],
  )
  expect(addresses.map((address) => new URL(address).search).join()).not.toContain(clientSecret)
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(clientSecret)
})

test('bank details that were kept on the device are there when the link’s key has ended, and say so', async ({
  page,
  context,
  inlet,
  depositPage,
}) => {
  const { url, reference } = await createRamp(inlet)
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  await page.getByLabel('Keep this on my device').check()
  await inlet.advance(60 * 60_000 + 1_000)
  const tab = await context.newPage()
  await tab.goto(url)
  const later = createDepositPage(tab)
  await later.expectScreen('waiting_payment')
  await expect(later.screen('waiting_payment')).toContainText('This page can no longer follow the payment')
  await expect(tab.locator('[data-reference]')).toHaveText(reference)
  await tab.getByLabel('Keep this on my device').uncheck()
  await tab.close()
  const last = await context.newPage()
  await last.goto(url)
  await expect(last.locator('main')).not.toContainText(reference)
  await expect(last.getByRole('heading', { level: 1 })).toBeVisible()
})
