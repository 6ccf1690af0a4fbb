import { inDepth } from '../deep/inDepth.ts'
import { daimoBody } from '../fixtures/daimoSessions.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
import { takeSharedAddress } from '../pages/takeSharedAddress.ts'
import { expect, test } from '../test.ts'

for (const [shape, flatErrors] of [
  ['in an envelope', false],
  ['without an envelope', true],
] as const) {
  const depth = flatErrors ? inDepth : {}

  test(`a wrong secret is told for what it is, ${shape}`, depth, async ({ inlet, hostPage: host }) => {
    const { url, clientSecret } = await inlet.createSession({ ...daimoBody(), flatErrors })
    const { root } = await host.embed(url.replace(clientSecret, '0'.repeat(clientSecret.length)))
    await takeSharedAddress(root)
    expect((await host.waitFor('error')).data).toMatchObject({ code: 'session_unauthorized' })
    await expect(root.getByText('This link does not open the payment').first()).toBeVisible()
  })

  test(
    `a payment method that the backend does not have is told, ${shape}, and another one pays`,
    depth,
    async ({ page, inlet, depositPage }) => {
      const { url, sessionId } = await inlet.createSession({ ...daimoBody(), amount: undefined, flatErrors })
      await page.goto(url)
      await page.getByRole('button', { name: 'Any wallet' }).click()
      await page.getByRole('button', { name: 'USDT on Tron' }).click()
      await page.getByLabel('Amount in USDT').fill('10001')
      await page.getByRole('button', { name: 'Get the address' }).click()
      await expect(page.getByText('This amount is outside the limits.')).toBeVisible()
      await page.getByRole('button', { name: 'Back' }).click()
      await page.getByRole('button', { name: /^Any of/ }).click()
      await depositPage.expectScreen('waiting_payment')
      await inlet.pay(sessionId)
      await expectOutcome(inlet, depositPage, sessionId, 'succeeded')
    },
  )

  test(`a backend with a problem of its own is asked again, ${shape}`, depth, async ({ page, inlet, depositPage }) => {
    const { url, sessionId } = await inlet.createSession({
      ...daimoBody(),
      flatErrors,
      paymentMethod: { type: 'evm' },
    })
    await page.goto(url)
    await depositPage.expectScreen('waiting_payment')
    const address = await depositPage.readAddress()
    await inlet.fault({ kind: 'server_error', sessionId, times: 2 })
    await inlet.pay(sessionId)
    await expectOutcome(inlet, depositPage, sessionId, 'succeeded')
    expect((await inlet.sessionInfo(sessionId)).receiverAddress).toBe(address)
  })
}

test('a session that nobody knows is told for what it is', async ({ page, inlet, depositPage }) => {
  const { url, sessionId } = await inlet.createSession(daimoBody())
  await page.goto(url.replace(sessionId, '00000000-0000-4000-8000-000000000000'))
  await depositPage.expectScreen('unavailable')
  await expect(page.getByText('We do not know this payment').first()).toBeVisible()
})
