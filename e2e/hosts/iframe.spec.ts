import { waitingBody } from '../fixtures/sessions.ts'
import type { DepositPage } from '../pages/createDepositPage.ts'
import { createHostPage } from '../pages/createHostPage.ts'
import { expect, test } from '../test.ts'
import { launchOrdinaryProfile } from './launchOrdinaryProfile.ts'

test('a host on another site hears every step of a deposit, in order and without the secret', async ({
  inlet,
  hostPage,
}) => {
  const { url, sessionId, clientSecret } = await inlet.createSession(waitingBody())
  const deposit = await hostPage.embed(url)
  await deposit.expectScreen('waiting_payment')
  const ready = await hostPage.waitFor('ready')
  expect(ready).toMatchObject({ ns: 'inlet', v: 1, ch: 'test', session: sessionId })

  await inlet.pay(sessionId)
  await hostPage.waitFor('payment.detected')
  const completed = await hostPage.waitFor('payment.completed')
  expect(completed.data['session']).toMatchObject({ sessionId, status: 'succeeded' })

  const fresh = hostPage.messages.filter(
    ({ id }, index, all) => all.findIndex((message) => message.id === id) === index,
  )
  expect(fresh.map(({ seq }) => seq)).toEqual(fresh.map(({ seq }) => seq).toSorted((a, b) => a - b))
  expect(new Set(fresh.map(({ epoch }) => epoch)).size).toBe(1)
  expect(fresh.filter(({ type }) => type === 'payment.completed')).toHaveLength(1)
  expect(JSON.stringify(hostPage.messages)).not.toContain(clientSecret)
})

test('H10 a reload in the frame is a new epoch, and the host learns the state again', async ({ inlet, hostPage }) => {
  const { url } = await inlet.createSession(waitingBody())
  const deposit = await hostPage.embed(url)
  await deposit.expectScreen('waiting_payment')
  const { epoch } = await hostPage.waitFor('ready')
  await deposit.root.locator('html').evaluate(() => location.reload())
  await hostPage.waitFor('ready', (message) => message.epoch !== epoch)
  await deposit.expectScreen('waiting_payment')
})

/** A context of its own per test blocks third-party storage, as a private window does. */
test('D06 where a frame may store nothing, the secret stays where the host put it, and a reload goes on', async ({
  inlet,
  hostPage,
}) => {
  const { url, clientSecret } = await inlet.createSession(waitingBody())
  const deposit = await hostPage.embed(url)
  await deposit.expectScreen('waiting_payment')
  expect(await hrefOf(deposit)).toContain(clientSecret)
  await deposit.root.locator('html').evaluate(() => location.reload())
  await deposit.expectScreen('waiting_payment')
})

test('where a frame may store, the secret leaves its address, and a reload goes on', async ({
  inlet,
  hostUrl,
}, info) => {
  const { url, clientSecret } = await inlet.createSession(waitingBody())
  const context = await launchOrdinaryProfile(info.outputPath('profile'), info.project.use.launchOptions)
  const hostPage = await createHostPage(await context.newPage(), hostUrl)
  const deposit = await hostPage.embed(url)
  await deposit.expectScreen('waiting_payment')
  expect(await hrefOf(deposit)).not.toContain(clientSecret)
  await deposit.root.locator('html').evaluate(() => location.reload())
  await deposit.expectScreen('waiting_payment')
  await context.close()
})

function hrefOf({ root }: DepositPage): Promise<string> {
  return root.locator('html').evaluate(() => location.href)
}
