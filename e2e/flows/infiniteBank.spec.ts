import {
  bridgedUsdc,
  createFullRamp,
  createRamp,
  moveRamp,
  rampInfo,
  wireArrived,
} from '../fixtures/infiniteSessions.ts'
import { polygon, usdc } from '../fixtures/sessions.ts'
import { expectStatus } from '../pages/expectOutcome.ts'
import { expectScreenSoon } from '../pages/expectSoon.ts'
import { expect, test } from '../test.ts'

test('on paper are the details and nothing else', async ({ page, inlet, depositPage }) => {
  const { url } = await createRamp(inlet, { rail: 'ach', amount: '100' })
  await page.goto(url)
  await expect(page.getByRole('heading', { name: 'Transfer 100.00' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(depositPage.screen('waiting_payment').locator('[data-reference]')).toBeVisible()
  await expect(page.getByText('Account number')).toBeVisible()
  for (const name of ['Save', 'Print', 'Copy all', 'Copy reference'])
    await expect(page.getByRole('button', { name, exact: true })).toBeHidden()
  await expect(page.getByText('Waiting for your payment')).toBeHidden()
})

test('the saved file has the details and no way into the session', async ({ page, inlet }) => {
  const { url, sessionId, clientSecret, reference } = await createRamp(inlet)
  await page.goto(url)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^bank-transfer-.*\.txt$/)
  const text = (await (await file.createReadStream()).toArray()).join('')
  expect(text).toContain(`Reference: ${reference}`)
  expect(text).not.toContain(sessionId)
  expect(text).not.toContain(clientSecret)
})

test('a host learns which way the money goes, and of money only once it was received', async ({ inlet, hostPage }) => {
  const { url, sessionId } = await createRamp(inlet)
  const deposit = await hostPage.embed(url)
  await deposit.expectScreen('waiting_payment')
  await moveRamp(inlet, sessionId, 'in_review')
  await expectScreenSoon(deposit, 'processing')
  expect(hostPage.heard('payment.detected')).toHaveLength(0)
  await moveRamp(inlet, sessionId, 'released')
  await wireArrived(inlet, sessionId)
  await expectStatus(inlet, sessionId, 'succeeded')
  await expectScreenSoon(deposit, 'succeeded')
  const { data } = await hostPage.waitFor('payment.completed')
  expect(data).toMatchObject({ session: { bank: { direction: 'buy', rail: 'wire', currency: 'USD' } } })
  expect(hostPage.heard('payment.detected')).toHaveLength(1)
})

test('a sale is paid by the wallet that may send it, and ends in the bank', async ({
  page,
  inlet,
  depositPage,
  addWallet,
}) => {
  const wallet = await addWallet()
  await inlet.fund(polygon.chain, wallet.address, { native: '1' })
  await inlet.control('/fund', { chain: polygon.chain, address: wallet.address, 'usdc.e': '100' })
  const { url, sessionId } = await createRamp(inlet, { direction: 'sell', fromAddress: wallet.address })
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  await page.getByRole('button', { name: 'Pay another way' }).click()
  await expect(page.getByRole('heading', { name: 'Sell USDC.e' })).toBeVisible()
  await expect(page.getByText('An exchange', { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: /Test Wallet/ }).click()
  await page.getByRole('button', { name: /^Continue in/ }).click()
  await expect.poll(async () => (await rampInfo(inlet, sessionId)).deposits.length).toBe(1)
  await expectStatus(inlet, sessionId, 'succeeded')
  await expectScreenSoon(depositPage, 'succeeded')
  await expect(page.getByText('In your account')).toBeVisible()
})

test('a wallet that may not send a sale is asked for nothing', async ({ page, inlet, depositPage, addWallet }) => {
  const wallet = await addWallet()
  const { url } = await createRamp(inlet, { direction: 'sell' })
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  await page.getByRole('button', { name: 'Pay another way' }).click()
  await page.getByRole('button', { name: /Test Wallet/ }).click()
  await expect(page.getByText('This is another account.')).toBeVisible()
  expect(wallet.calls.filter(({ method }) => method === 'eth_sendTransaction')).toEqual([])
})

test('bitcoin is sold to an address that is checked, with all its decimals', async ({ page, inlet, depositPage }) => {
  const { url, sessionId } = await createRamp(inlet, { direction: 'sell', network: 'bitcoin', amount: '0.00123456' })
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  const { receiverAddress } = await rampInfo(inlet, sessionId)
  await expect(page.locator(`main .card [data-address="${receiverAddress}"]`)).toBeVisible()
  await expect(page.locator('main .money')).toContainText('0.00123456')
  expect(await depositPage.readQr()).toBe(`bitcoin:${receiverAddress}?amount=0.00123456`)
})

test('a returning customer orders and confirms once, and the coins land', async ({
  page,
  inlet,
  depositPage,
  addWallet,
}) => {
  const wallet = await addWallet()
  const { url, sessionId } = await createFullRamp(inlet, { wallet: wallet.address, customer: {} })
  await page.goto(url)
  await depositPage.expectScreen('requires_action')
  await page.getByRole('button', { name: /Test Wallet/ }).click()
  const sign = page.getByRole('button', { name: /^Sign/ })
  await sign.click()
  await depositPage.expectScreen('requires_payment_method')
  await page.getByLabel('You pay').fill('100')
  await page.getByRole('button', { name: 'Review' }).click()
  const confirm = page.getByRole('button', { name: 'Confirm' })
  await expect(page.getByText('99.00')).toBeVisible()
  await confirm.dblclick()
  await depositPage.expectScreen('waiting_payment')
  await expect(page.locator('[data-reference]')).toBeVisible()
  expect((await rampInfo(inlet, sessionId)).transfers).toHaveLength(1)

  await page.getByLabel('Keep this on my device').check()
  await page.reload()
  await expect(page.locator('[data-reference]')).toBeVisible()
  await expect(page.getByLabel('Keep this on my device')).toBeChecked()
  await wireArrived(inlet, sessionId)
  await expectStatus(inlet, sessionId, 'succeeded')
  await expectScreenSoon(depositPage, 'succeeded')
  expect(await inlet.balance(bridgedUsdc.chain, bridgedUsdc.currency, wallet.address)).toBe(usdc(99n))
})
