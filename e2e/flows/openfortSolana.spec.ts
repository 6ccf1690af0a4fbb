import { base, freshAddress, polygon, usdc } from '../fixtures/sessions.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
import { expect, test } from '../test.ts'
import { freshKey } from '../wallets/createSolanaSigner.ts'

const solana = {
  chain: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp',
  currency: 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v',
}

test('a payer on Solana says where a failed payment goes back to, then sends to the address', async ({
  page,
  inlet,
  depositPage,
}) => {
  const body = { amount: '25', target: { ...base, address: freshAddress() } }
  const { url, sessionId } = await inlet.createSession(body)
  await page.goto(url)
  await page.getByRole('button', { name: 'Any wallet' }).click()
  await page.getByRole('option', { name: 'USDC on Solana' }).click()

  const field = page.getByRole('textbox', { name: 'Your Solana address' })
  const save = page.getByRole('button', { name: 'Use this address' })
  const good = freshKey().address
  for (const [typed, told] of [
    ['', 'Enter an address.'],
    [freshAddress(), 'That is an address of another kind of network.'],
    [good.slice(0, -6), 'That is not a whole address.'],
  ] as const) {
    await field.fill(typed)
    await save.click()
    await expect(page.getByText(told)).toBeVisible()
  }
  await field.fill(good)
  await save.click()

  await depositPage.expectScreen('waiting_payment')
  const info = await inlet.sessionInfo(sessionId)
  expect(info['source']).toMatchObject({ refundTo: good })
  const scanned = await depositPage.readQr()
  expect(scanned).toBe(await depositPage.readAddress())
  expect(info['paymentMethod']).toMatchObject({ type: 'solana', receiverAddress: scanned })

  await page.reload()
  await expect.poll(() => depositPage.readAddress()).toBe(scanned)
  await inlet.pay(sessionId)
  await expectOutcome(inlet, depositPage, sessionId, 'succeeded')
  expect(await inlet.balance(base.chain, base.currency, body.target.address)).toBe(usdc(25n))
})

test('a payment from Solana that cannot be delivered goes back there', async ({ page, inlet, depositPage }) => {
  const refundTo = freshKey().address
  const { url, sessionId } = await inlet.createSession({
    target: { ...base, address: freshAddress() },
    paymentMethod: { type: 'solana', source: { ...solana, amount: '25000000' }, refundTo },
  })
  await inlet.fault({ kind: 'failing_delivery', sessionId })
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  await inlet.pay(sessionId)
  await expectOutcome(inlet, depositPage, sessionId, 'bounced')
  await expect.poll(() => inlet.balance(solana.chain, solana.currency, refundTo)).toBeGreaterThan(usdc(24n))
})

test('a payer on Polygon pays a session that lands on Solana', async ({ page, inlet, depositPage }) => {
  const target = { ...solana, address: freshKey().address }
  const { url, sessionId } = await inlet.createSession({ amount: '25', target })
  await page.goto(url)
  await page.getByRole('button', { name: 'Any wallet' }).click()
  await page.getByRole('option', { name: 'USDC on Polygon' }).click()
  await page.getByRole('textbox', { name: 'Your Polygon address' }).fill(freshAddress())
  await page.getByRole('button', { name: 'Use this address' }).click()
  await depositPage.expectScreen('waiting_payment')
  expect((await inlet.sessionInfo(sessionId))['source']).toMatchObject({ chainId: polygon.chain })
  await inlet.pay(sessionId)
  await expectOutcome(inlet, depositPage, sessionId, 'succeeded')
  expect(await inlet.balance(solana.chain, solana.currency, target.address)).toBe(usdc(25n))
})
