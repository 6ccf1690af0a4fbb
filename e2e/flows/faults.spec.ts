import { afterFirst } from '../deep/inDepth.ts'
import { base, usdc, waitingBody } from '../fixtures/sessions.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
import { readNow } from '../pages/readNow.ts'
import { expect, test } from '../test.ts'

/** The words to the payer are the page's own affair. */
const anyText: unknown = expect.any(String)

const faults = [
  ['answers 429 with Retry-After', { kind: 'rate_limit', retryAfterSeconds: 1 }, 'backend_rate_limited'],
  ['answers 503', { kind: 'server_error', status: 503 }, 'backend_failed'],
  ['drops the line', { kind: 'drop' }, 'backend_unreachable'],
  ['cuts its JSON in half', { kind: 'malformed' }, 'backend_unreadable'],
  ['answers HTML, as a captive portal does', { kind: 'malformed', body: '<html>Sign in</html>' }, 'backend_unreadable'],
] as const

const depth = afterFirst(2)
for (const [words, fault, code] of faults)
  test(
    `while the backend ${words}, the address stays with its age, the host hears one error, and the payment goes on`,
    depth(),
    async ({ page, inlet, hostPage }) => {
      const body = waitingBody()
      const { url, sessionId } = await inlet.createSession(body)
      const deposit = await hostPage.embed(url)
      await deposit.expectScreen('waiting_payment')
      const address = await deposit.readAddress()
      const notice = deposit.root.getByText('Last checked')

      await inlet.fault({ ...fault, backend: 'openfort' })
      await readNow(page, deposit.root)
      await expect(notice).toBeVisible()
      await readNow(page, deposit.root)
      await deposit.expectScreen('waiting_payment')
      expect(await deposit.readAddress()).toBe(address)

      await inlet.clearFaults()
      await readNow(page, deposit.root)
      await expect(notice).toHaveCount(0)
      const errors = hostPage.heard('error').map(({ data }) => data)
      expect(errors).toEqual([{ code, message: anyText, recoverable: true }])

      await inlet.pay(sessionId)
      await expectOutcome(inlet, deposit, sessionId, 'succeeded')
      expect(await inlet.balance(base.chain, base.currency, body.target.address)).toBeGreaterThan(usdc(24n))
    },
  )

test('an answer that takes longer than the deadline is one failed read, and the next one mends it', async ({
  page,
  inlet,
  hostPage,
}) => {
  await page.clock.install()
  const { url } = await inlet.createSession(waitingBody())
  const deposit = await hostPage.embed(url)
  await deposit.expectScreen('waiting_payment')
  await inlet.fault({ kind: 'latency', ms: 4_000, backend: 'openfort', times: 1 })
  const reading = readNow(page, deposit.root)
  await page.waitForRequest(/\/v2\/funding\/sessions\//)
  await page.clock.fastForward(10_000)
  await reading
  await expect(deposit.root.getByText('Last checked')).toBeVisible()
  await expect(deposit.root.locator('main [data-address]').first()).toBeVisible()

  await readNow(page, deposit.root)
  await expect(deposit.root.getByText('Last checked')).toHaveCount(0)
  expect(hostPage.heard('error').map(({ data }) => data['code'])).toEqual(['backend_unreachable'])
})

test('an answer with a fraction of a base unit never shows its address, and the console names the path', async ({
  page,
  inlet,
  hostPage,
}) => {
  const session = await inlet.createSession(waitingBody())
  const wire = await inlet.wire(session)
  const { source } = wire.paymentMethod
  const wrong = { ...wire, paymentMethod: { ...wire.paymentMethod, source: { ...source, amount: 25_000_000.5 } } }
  await inlet.answerWith(session.sessionId, wrong)
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))

  const deposit = await hostPage.embed(session.url)
  await deposit.expectScreen('unavailable')
  await expect(deposit.root.locator('[data-address], [data-qr]')).toHaveCount(0)
  await expect(deposit.root.locator('body')).not.toContainText(wire.paymentMethod.receiverAddress)
  await expect.poll(() => said.join('\n')).toContain('$.paymentMethod.source.amount')
  expect(said.join('\n')).not.toContain(wire.paymentMethod.receiverAddress)
  expect((await hostPage.waitFor('error')).data).toMatchObject({ code: 'backend_unreadable', recoverable: true })

  await inlet.clearFaults()
  await deposit.root.getByRole('button', { name: 'Try again' }).click()
  await deposit.expectScreen('waiting_payment')
  expect(hostPage.heard('error')).toHaveLength(1)
})

test('a payer who goes offline keeps the address and is told so; the page goes on by itself', async ({
  page,
  inlet,
  hostPage,
}) => {
  const { url } = await inlet.createSession(waitingBody())
  const deposit = await hostPage.embed(url)
  await deposit.expectScreen('waiting_payment')
  const address = await deposit.readAddress()
  // What tells of trouble comes with the last lines, right after the first screen.
  await expect(deposit.root.getByText('Details')).toBeVisible()
  await page.context().setOffline(true)
  await expect(deposit.root.getByText('You are offline.')).toBeVisible()
  expect(await deposit.readAddress()).toBe(address)
  await page.context().setOffline(false)
  await expect(deposit.root.getByText('You are offline.')).toHaveCount(0)
  await deposit.expectScreen('waiting_payment')
  expect(hostPage.heard('error').map(({ data }) => data)).toEqual([
    { code: 'backend_unreachable', message: anyText, recoverable: true },
  ])
})
