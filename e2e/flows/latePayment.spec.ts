import { base, usdc, waitingBody } from '../fixtures/sessions.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
import { readNow } from '../pages/readNow.ts'
import { expect, test } from '../test.ts'

const pastExpiryMs = 24 * 60 * 60 * 1000 + 60_000

test('money that comes after the end is forwarded, and the page says both: nothing was seen, the address forwards', async ({
  page,
  inlet,
  hostPage,
}) => {
  const body = waitingBody()
  const { url, sessionId } = await inlet.createSession(body)
  const deposit = await hostPage.embed(url)
  await deposit.expectScreen('waiting_payment')
  await inlet.advance(pastExpiryMs)
  await expectOutcome(inlet, deposit, sessionId, 'expired')
  await hostPage.waitFor('payment.expired')

  await inlet.pay(sessionId)
  await expect.poll(() => inlet.balance(base.chain, base.currency, body.target.address)).toBeGreaterThan(usdc(24n))
  await readNow(page, deposit.root)
  await deposit.expectScreen('expired')
  await expect(deposit.root.getByText('No payment was seen, so nothing was taken.')).toBeVisible()
  await expect(deposit.root.getByText('If you have already sent it, it is still taken')).toBeVisible()
  await expect(deposit.root.locator('main [data-address]')).toHaveCount(0)
  expect((await inlet.sessionInfo(sessionId)).status).toBe('expired')
  expect(hostPage.heard('payment.expired')).toHaveLength(1)
  expect(hostPage.heard('payment.detected')).toHaveLength(0)
  expect(hostPage.heard('payment.completed')).toHaveLength(0)
})

test('C03 where the backend reports late money, the page goes on from expired to the end', async ({
  inlet,
  hostPage,
}) => {
  const body = waitingBody()
  const { url, sessionId } = await inlet.createSession({ ...body, reportsLate: true })
  const deposit = await hostPage.embed(url)
  await deposit.expectScreen('waiting_payment')
  await inlet.advance(pastExpiryMs)
  await expectOutcome(inlet, deposit, sessionId, 'expired')

  await inlet.fault({ kind: 'hold_delivery', sessionId })
  await inlet.pay(sessionId)
  await expectOutcome(inlet, deposit, sessionId, 'processing')

  await inlet.clearFaults()
  await expectOutcome(inlet, deposit, sessionId, 'succeeded')
  expect(await inlet.balance(base.chain, base.currency, body.target.address)).toBeGreaterThan(usdc(24n))
  await hostPage.waitFor('payment.completed')
  const told = hostPage.messages.filter(({ type }) => type.startsWith('payment.')).map(({ type }) => type)
  expect(told).toEqual(['payment.expired', 'payment.detected', 'payment.completed'])
})

test('at the end of the time a dead backend leaves no address to pay', async ({ page, inlet, depositPage }) => {
  await page.clock.install()
  const session = await inlet.createSession(waitingBody())
  const endsAt = Number((await inlet.wire(session))['expiresAt']) * 1000
  await page.goto(session.url)
  await depositPage.expectScreen('waiting_payment')
  await expect(page.locator('main [data-address]').first()).toBeVisible()
  await page.route(`${inlet.sandboxUrl}/**`, (route) => route.abort())
  await page.clock.fastForward(endsAt - Date.now() + 60_000)
  await expect(page.getByText('The time is up.')).toBeVisible()
  await expect(page.locator('main [data-address]')).toHaveCount(0)
  await expect(page.locator('main [data-qr]')).toHaveCount(0)
  await expect(page.getByText('Last checked')).toBeVisible()
})
