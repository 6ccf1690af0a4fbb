import type { Page } from '@playwright/test'
import { daimoBody } from '../fixtures/daimoSessions.ts'
import { createRamp, rampInfo } from '../fixtures/infiniteSessions.ts'
import { createDepositPage } from '../pages/createDepositPage.ts'
import { expectDelivered } from '../pages/expectDelivered.ts'
import { readQr } from '../pages/readQr.ts'
import { takeSharedAddress } from '../pages/takeSharedAddress.ts'
import { base, freshAddress, polygon, usdc, waitingBody } from '../fixtures/sessions.ts'
import { expect, test } from '../test.ts'
import { freshKey } from '../wallets/createSolanaSigner.ts'
import { sendUsdc } from '../wallets/sendUsdc.ts'

const code = (page: Pick<Page, 'getByRole'>) => page.getByRole('img', { name: 'QR code for what you scan with' })

/** Says what the code is scanned with. */
async function scanWith(page: Pick<Page, 'getByRole' | 'locator'>, scanner: string): Promise<void> {
  await page.getByRole('button', { name: /What do you scan with|I scan with something else/ }).click()
  await page.locator('[data-scanners]').getByRole('button', { name: scanner, exact: true }).click()
}

test('the code and its words follow what the payer scans with, and the address stays the same', async ({
  page,
  inlet,
  depositPage,
}) => {
  const { url } = await inlet.createSession(waitingBody())
  await page.goto(url)
  const address = await depositPage.readAddress()
  expect(await depositPage.readQr()).toBe(address)
  await scanWith(page, 'MetaMask')
  await expect(page.getByText('In MetaMask you choose Polygon and the amount yourself.')).toBeVisible()
  expect(await depositPage.readQr()).toBe(address)

  await scanWith(page, 'The camera of a phone')
  await expect(page.getByText('This code opens this payment on the phone.')).toBeVisible()
  const link = new URL(await readQr(code(page)))
  expect(link.hash).toBe(new URL(url).hash)
  await expect(page.locator(`[data-qr*="${new URL(url).hash.slice(4)}"]`)).toHaveCount(0)

  await scanWith(page, 'Kraken')
  await expect(page.getByText('In Kraken you choose Polygon and the amount yourself.')).toBeVisible()
  expect(await depositPage.readQr()).toBe(address)
  expect(await depositPage.readAddress()).toBe(address)
})

test('a phone that scanned the page goes on with the same session, and this page follows to the end', async ({
  page,
  inlet,
  browser,
  depositPage,
}) => {
  const { url, sessionId } = await inlet.createSession(waitingBody())
  await page.goto(url)
  const address = await depositPage.readAddress()
  await scanWith(page, 'The camera of a phone')
  const link = await readQr(code(page))

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
  const onPhone = createDepositPage(await phone.newPage())
  await (onPhone.root as Page).goto(link)
  await expect.poll(() => onPhone.readAddress()).toBe(address)
  await inlet.pay(sessionId)
  await depositPage.expectScreen('succeeded')
  await onPhone.expectScreen('succeeded')
  await phone.close()
})

test('a wallet of Solana gets a request whose first address is the receiver', async ({ page, inlet, depositPage }) => {
  const source = {
    chain: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp',
    currency: 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v',
    amount: '25000000',
  }
  const { url } = await inlet.createSession({
    target: { ...base, address: freshAddress() },
    paymentMethod: { type: 'solana', source, refundTo: freshKey().address },
  })
  await page.goto(url)
  const address = await depositPage.readAddress()
  await scanWith(page, 'Phantom')
  await expect(page.getByText('This code holds a request to pay USDC on Solana')).toBeVisible()
  expect(await readQr(code(page))).toBe(`solana:${address}?spl-token=${source.currency}`)
})

test('on an address that networks share, the words name no network alone, and what is scanned is paid', async ({
  inlet,
  hostPage: host,
}) => {
  const { url, sessionId } = await inlet.createSession(daimoBody())
  const deposit = await host.embed(url)
  await takeSharedAddress(deposit.root)
  await deposit.expectScreen('waiting_payment')
  await scanWith(deposit.root, 'Binance')
  await expect(
    deposit.root.getByText('In Binance you choose one of these networks and the amount yourself.'),
  ).toBeVisible()
  const scanned = await deposit.readQr()
  expect(scanned).toBe(await deposit.readAddress())
  await expectDelivered({ inlet, host, deposit, sessionId }, 'Polygon', () =>
    sendUsdc(inlet, polygon.chain, scanned, usdc(25n)),
  )
})

test('an exact amount at one address is scanned by what the payer names, and stays in words', async ({
  page,
  inlet,
  depositPage,
}) => {
  const { url } = await inlet.createSession({ backend: 'bleepay', amount: '100', network: 'polygon' })
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  await scanWith(page, 'Trust Wallet')
  await expect(page.getByText('In Trust Wallet you choose Polygon and the amount yourself.')).toBeVisible()
  await expect(page.getByText(/^Exactly 100\.00\sUSDC, in one payment\.$/)).toBeVisible()
  expect(await depositPage.readQr()).toBe(await depositPage.readAddress())
})

test('a sale is scanned by wallets alone, and bitcoin by its request or its bare address', async ({
  page,
  inlet,
  depositPage,
}) => {
  const { url, sessionId } = await createRamp(inlet, { direction: 'sell', network: 'bitcoin', amount: '0.00123456' })
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  const { receiverAddress: address } = await rampInfo(inlet, sessionId)
  expect(await depositPage.readQr()).toBe(`bitcoin:${address}?amount=0.00123456`)
  await page.getByRole('button', { name: 'What do you scan with?' }).click()
  await expect(page.getByText('This code holds a request to pay the exact amount of BTC on Bitcoin')).toBeVisible()
  for (const exchange of ['Binance', 'Coinbase', 'Kraken'])
    await expect(page.getByRole('button', { name: exchange, exact: true })).toHaveCount(0)
  await page.locator('[data-scanners]').getByRole('button', { name: 'Trust Wallet', exact: true }).click()
  await expect(page.getByText('In Trust Wallet you choose Bitcoin and the amount yourself.')).toBeVisible()
  expect(await readQr(code(page))).toBe(address)
})
