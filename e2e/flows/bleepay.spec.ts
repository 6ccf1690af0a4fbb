import { afterFirst } from '../deep/inDepth.ts'
import type { Page } from '@playwright/test'
import type { Inlet } from '../fixtures/createInlet.ts'
import { createDepositPage } from '../pages/createDepositPage.ts'
import { expectStatus } from '../pages/expectOutcome.ts'
import { decodeQr } from '../pages/readQr.ts'
import { expect, test } from '../test.ts'

const body = { backend: 'bleepay', amount: '100', network: 'polygon' }
const polygonUsdc = '0x3c499c542cef5e3811e1192ce70d8cc03d5c3359'

async function open(page: Page, inlet: Inlet) {
  const { url, sessionId } = await inlet.createSession(body)
  const deposit = createDepositPage(page)
  await page.goto(url)
  await deposit.expectScreen('waiting_payment')
  return { deposit, sessionId }
}
/** The payer says so, and the page spends the read that it kept for that. */
const checkNow = (page: Page) => page.getByRole('button', { name: 'I have paid, check now' }).click()

test('the exact amount leads, one address is in text and code, and its payment is seen when the payer says so', async ({
  page,
  inlet,
}) => {
  const { deposit, sessionId } = await open(page, inlet)
  await expect(page.locator('.sharp .money')).toHaveText(/^100\.00\sUSDC$/)
  const { receiverAddress, target } = await inlet.sessionInfo(sessionId)
  await page.locator('main [data-qr]').scrollIntoViewIfNeeded()
  await expect(page.locator('main [data-qr]')).toBeVisible()
  expect(decodeQr(await page.screenshot())).toBe(receiverAddress)
  expect(await deposit.readAddress()).toBe(receiverAddress)

  const before = await inlet.balance('eip155:137', polygonUsdc, target.address)
  await inlet.pay(sessionId)
  await expectStatus(inlet, sessionId, 'CONFIRMED')
  await checkNow(page)
  await deposit.expectScreen('succeeded')
  expect(await inlet.balance('eip155:137', polygonUsdc, target.address)).toBe(before + 100_000_000n)
})

const depth = afterFirst()
for (const [amount, status, screen, words, between] of [
  ['99', 'UNDERPAID', 'processing', 'Less than asked arrived', 'Missing'],
  ['101', 'OVERPAID', 'succeeded', 'More than asked arrived.', 'Extra'],
] as const)
  test(
    `${amount} for 100 is ${status}: said in the figures of its transaction, and no top-up is asked for`,
    depth(),
    async ({ page, inlet }) => {
      const { deposit, sessionId } = await open(page, inlet)
      await inlet.pay(sessionId, amount)
      await expectStatus(inlet, sessionId, status)
      await checkNow(page)
      await deposit.expectScreen(screen)
      await expect(page.locator('h1, strong').getByText(words)).toBeVisible()
      await expect(page.locator('main dl')).toHaveText(
        new RegExp(`Asked for100\\.00\\sUSDCReceived${amount}\\.00\\sUSDC${between}1\\.00\\sUSDC`),
      )
      await expect(page.getByText('As the transaction on Polygon says.')).toBeVisible()
      await expect(page.locator('main [data-qr], main [data-address]')).toHaveCount(0)
    },
  )

test('where no node of the chain answers, less is said in plain words, with who has it', async ({ page, inlet }) => {
  const { deposit, sessionId } = await open(page, inlet)
  await inlet.pay(sessionId, '99')
  await expectStatus(inlet, sessionId, 'UNDERPAID')
  await inlet.fault({ kind: 'rpc_down', path: 'eip155:137', times: 10 })
  await checkNow(page)
  await deposit.expectScreen('processing')
  await expect(page.getByText('Less than 100.00\u00a0USDC arrived. The exact amount is not reported.')).toBeVisible()
  await expect(page.getByText('Do not send the rest: ask Acme what happens now.')).toBeVisible()
  await expect(page.getByText('99.00')).toHaveCount(0)
})

test('a payment is called off in two taps', async ({ page, inlet }) => {
  const { deposit, sessionId } = await open(page, inlet)
  await page.getByText('Details').click()
  await page.getByRole('button', { name: 'Cancel this payment' }).click()
  await page.getByRole('button', { name: 'Cancel the payment' }).click()
  await deposit.expectScreen('cancelled')
  await expectStatus(inlet, sessionId, 'EXPIRED')
})

test('looks are counted: the sixth waits, and says for how long', async ({ page, inlet }) => {
  const { deposit } = await open(page, inlet)
  for (let looks = 2; looks <= 5; looks += 1) {
    const answer = page.waitForResponse(/deposit-sessions/)
    await checkNow(page)
    expect((await answer).status()).toBe(200)
    await expect(page.getByRole('button', { name: 'I have paid, check now' }).locator('.mark')).toHaveCount(0)
  }
  await expect(page.getByText('You can check again in')).toBeVisible()
  await page.reload()
  // A reload with every read spent shows what this tab knew.
  await deposit.expectScreen('waiting_payment')
  await expect(page.locator('.sharp .money')).toBeVisible()
})
