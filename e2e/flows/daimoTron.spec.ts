import type { PageRoot } from '../pages/createDepositPage.ts'
import { daimoBody } from '../fixtures/daimoSessions.ts'
import { expectDelivered } from '../pages/expectDelivered.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
import { expect, test } from '../test.ts'

const openBody = () => ({ ...daimoBody(), amount: undefined })

async function chooseTron(root: PageRoot): Promise<void> {
  await root.getByRole('button', { name: 'Any wallet' }).click()
  await root.getByRole('button', { name: 'USDT on Tron' }).click()
}

async function sayAmount(root: PageRoot, amount: string): Promise<void> {
  await root.getByLabel('Amount in USDT').fill(amount)
  await root.getByRole('button', { name: 'Get the address' }).click()
}

test('USDT on Tron is paid to an address for the amount that was said first', async ({ inlet, hostPage: host }) => {
  const { url, sessionId } = await inlet.createSession(openBody())
  const deposit = await host.embed(url)
  await chooseTron(deposit.root)
  await sayAmount(deposit.root, '25')
  await deposit.expectScreen('waiting_payment')
  const scanned = await deposit.readQr()
  expect(scanned).toMatch(/^T[1-9A-HJ-NP-Za-km-z]{33}$/)
  expect(scanned).toBe(await deposit.readAddress())
  await expectDelivered({ inlet, host, deposit, sessionId }, 'Tron', () => inlet.payTo(sessionId, scanned))
})

test('an amount outside the limits is said at its field', async ({ page, inlet }) => {
  const { url } = await inlet.createSession(openBody())
  await page.goto(url)
  await chooseTron(page)
  await sayAmount(page, '0.5')
  await expect(page.getByText('This amount is outside the limits.')).toBeVisible()
})

test('an address that ended goes away, a fresh one is one tap away, and the old one still counts', async ({
  page,
  inlet,
  depositPage,
}) => {
  await page.clock.install({ time: await inlet.now() })
  const { url, sessionId } = await inlet.createSession(daimoBody())
  await page.goto(url)
  await chooseTron(page)
  await depositPage.expectScreen('waiting_payment')
  const old = await depositPage.readAddress()

  await inlet.advance(16 * 60_000)
  await page.clock.fastForward(16 * 60_000)
  await expect(page.getByRole('heading', { name: 'The Tron address has ended' })).toBeVisible()
  await expect(page.locator('[data-address], [data-qr]')).toHaveCount(0)
  await expect(page.getByText(`ends in \u2066${old.slice(-4)}\u2069`)).toBeVisible()

  await page.getByRole('button', { name: 'Get a fresh address' }).click()
  await expect(page.locator('[data-address]').first()).toBeVisible()
  expect(await depositPage.readAddress()).not.toBe(old)
  await inlet.payTo(sessionId, old)
  await expectOutcome(inlet, depositPage, sessionId, 'succeeded')
})

test('an address that fails its checksum stops the page', async ({ page, inlet, depositPage }) => {
  const { url } = await inlet.createSession(daimoBody())
  await page.route('**/paymentMethods', async (route) => {
    const answer = await route.fetch()
    const text = await answer.text()
    await route.fulfill({ response: answer, body: text.replaceAll(/T[1-9A-HJ-NP-Za-km-z]{33}/g, swapped) })
  })
  await page.goto(url)
  await chooseTron(page)
  await expect(page.getByRole('heading', { name: 'Do not send' })).toBeVisible()
  await expect(page.locator('[data-address], [data-qr]')).toHaveCount(0)
  await expect(depositPage.screen('waiting_payment')).toHaveCount(0)
})

/** Swaps two characters that differ, as a slip of the hand would. */
function swapped(address: string): string {
  const at = [...address].findIndex((letter, index) => index > 1 && letter !== address[index + 1])
  return address.slice(0, at) + address[at + 1] + address[at] + address.slice(at + 2)
}
