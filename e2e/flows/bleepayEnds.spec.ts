import type { Inlet } from '../fixtures/createInlet.ts'
import type { DepositPage } from '../pages/createDepositPage.ts'
import type { HostPage } from '../pages/createHostPage.ts'
import { expectStatus } from '../pages/expectOutcome.ts'
import { expect, test } from '../test.ts'

const body = { backend: 'bleepay', amount: '100', network: 'polygon' }
const lifeMs = 30 * 60_000

async function open(hostPage: HostPage, inlet: Inlet) {
  const { url, sessionId } = await inlet.createSession(body)
  const deposit = await hostPage.embed(url)
  await deposit.expectScreen('waiting_payment')
  return { deposit, sessionId, url }
}
const checkNow = ({ root }: DepositPage) => root.getByRole('button', { name: 'I have paid, check now' }).click()
const moneyEvents = ({ messages }: HostPage) =>
  messages.map(({ type }) => type).filter((type) => type.startsWith('payment.'))
const lastIssue = ({ messages }: HostPage) => {
  const session = messages.filter(({ type }) => type === 'session.updated').at(-1)?.data['session']
  return (session as { issue?: string } | undefined)?.issue
}

test('the exact amount is detected and completed, in this order', async ({ inlet, hostPage }) => {
  const { deposit, sessionId } = await open(hostPage, inlet)
  await inlet.pay(sessionId)
  await expectStatus(inlet, sessionId, 'CONFIRMED')
  await checkNow(deposit)
  await deposit.expectScreen('succeeded')
  await hostPage.waitFor('payment.completed')
  expect(moneyEvents(hostPage)).toEqual(['payment.detected', 'payment.completed'])
})

test('C01 C04 too little is an issue while there is time, and failed when there is none', async ({
  page,
  inlet,
  hostPage,
}) => {
  const { deposit, sessionId, url } = await open(hostPage, inlet)
  await inlet.pay(sessionId, '60')
  await expectStatus(inlet, sessionId, 'UNDERPAID')
  await checkNow(deposit)
  await expect(deposit.root.getByText('40.00')).toBeVisible()
  await expect.poll(() => lastIssue(hostPage)).toBe('underpaid')
  await expect.poll(() => moneyEvents(hostPage)).toEqual(['payment.detected'])

  // The end is the payer's own clock's to tell: the wire goes on saying what it said.
  await page.clock.install({ time: (await inlet.now()) + lifeMs })
  await hostPage.embed(url)
  await deposit.expectScreen('failed')
  await expect(deposit.root.getByText('40.00')).toBeVisible()
  await expect(deposit.root.locator('main [data-address]')).toHaveCount(0)
  await hostPage.waitFor('payment.failed')
})

test('C18 what a fee of the token took on the way is missing, and the host hears of it', async ({
  inlet,
  hostPage,
}) => {
  const { deposit, sessionId } = await open(hostPage, inlet)
  // A transfer of 100 of which 99.50 arrive is on the chain what a transfer of 99.50 is.
  await inlet.pay(sessionId, '99.5')
  await expectStatus(inlet, sessionId, 'UNDERPAID')
  await checkNow(deposit)
  await deposit.expectScreen('processing')
  for (const amount of ['99.50', '0.50'])
    await expect(deposit.root.getByText(`${amount}\u00a0USDC`, { exact: true })).toBeVisible()
  await expect.poll(() => lastIssue(hostPage)).toBe('underpaid')
  await expect.poll(() => moneyEvents(hostPage)).toEqual(['payment.detected'])
})

test('C02 too much is completed, with the extra told', async ({ inlet, hostPage }) => {
  const { deposit, sessionId } = await open(hostPage, inlet)
  await inlet.pay(sessionId, '130')
  await expectStatus(inlet, sessionId, 'OVERPAID')
  await checkNow(deposit)
  await deposit.expectScreen('succeeded')
  await expect(deposit.root.getByText('30.00\u00a0USDC', { exact: true })).toBeVisible()
  await hostPage.waitFor('payment.completed')
  expect(lastIssue(hostPage)).toBe('overpaid')
})

test('C05 who pays twice has paid once: the second payment is the merchant’s to tell, and the end stands', async ({
  inlet,
  hostPage,
}) => {
  const { deposit, sessionId, url } = await open(hostPage, inlet)
  await inlet.pay(sessionId)
  await inlet.pay(sessionId)
  await expectStatus(inlet, sessionId, 'CONFIRMED')
  await checkNow(deposit)
  await deposit.expectScreen('succeeded')
  await expect(deposit.root.getByText('Do not send to the same address again')).toBeVisible()
  await expect.poll(async () => (await inlet.sessionInfo(sessionId))['unmatched']).toHaveLength(1)
  await hostPage.embed(url)
  await deposit.expectScreen('succeeded')
  // One for each life of the page: hosts know a repeat by its session.
  await expect.poll(() => hostPage.heard('payment.completed').length).toBe(2)
})
