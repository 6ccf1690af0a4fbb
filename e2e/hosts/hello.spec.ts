import { waitingBody } from '../fixtures/sessions.ts'
import { expect, test } from '../test.ts'

const countReady = (messages: { type: string }[]) => messages.filter(({ type }) => type === 'ready').length

test('H03 a host that says nothing hears the same ready again', async ({ page, inlet, hostPage }) => {
  await page.clock.install()
  const { url } = await inlet.createSession(waitingBody())
  const deposit = await hostPage.embed(url)
  await deposit.expectScreen('waiting_payment')
  await hostPage.waitFor('ready')
  await page.clock.runFor(10_000)
  await expect.poll(() => countReady(hostPage.messages)).toBe(6)
  expect(hostPage.heard('ready')).toHaveLength(1)
})

test('a host that says hello hears the state, each time it asks, and ready no more', async ({
  page,
  inlet,
  hostPage,
}) => {
  await page.clock.install()
  const { url, sessionId } = await inlet.createSession(waitingBody())
  const deposit = await hostPage.embed(url)
  await deposit.expectScreen('waiting_payment')
  await hostPage.waitFor('ready')
  await hostPage.say('host.hello')
  const { data } = await hostPage.waitFor('state')
  expect(data).toMatchObject({ status: 'waiting_payment', session: { sessionId, status: 'waiting_payment' } })
  const told = countReady(hostPage.messages)
  await page.clock.runFor(10_000)
  await hostPage.say('host.ping')
  await expect.poll(() => hostPage.heard('state').length).toBe(2)
  expect(countReady(hostPage.messages)).toBe(told)
})
