import { base, polygon, usdc, waitingBody } from '../fixtures/sessions.ts'
import { sendUsdc } from '../wallets/sendUsdc.ts'
import { expect, test } from '../test.ts'

test('a payer who scans the QR code and sends from elsewhere sees the money arrive', async ({
  page,
  inlet,
  depositPage,
}) => {
  const body = waitingBody()
  const { url, sessionId } = await inlet.createSession(body)
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')

  const scanned = await depositPage.readQr()
  expect(scanned).toBe(await depositPage.readAddress())
  await sendUsdc(inlet, 'eip155:137', scanned, usdc(25n))

  await depositPage.expectScreen('succeeded')
  expect((await inlet.sessionInfo(sessionId)).status).toBe('succeeded')
  expect(await inlet.balance(base.chain, base.currency, body.target.address)).toBeGreaterThan(usdc(24n))
})

test('a delivery that fails brings the money back to the refund address', async ({ page, inlet, depositPage }) => {
  const body = waitingBody()
  const { url, sessionId } = await inlet.createSession(body)
  await inlet.fault({ kind: 'failing_delivery', sessionId })
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  await inlet.pay(sessionId)
  await depositPage.expectScreen('bounced')
  await expect
    .poll(() => inlet.balance(polygon.chain, polygon.currency, body.paymentMethod.refundTo))
    .toBeGreaterThan(usdc(24n))
})
