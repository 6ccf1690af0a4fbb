import { waitingBody } from '../fixtures/sessions.ts'
import { expect, test } from '../test.ts'

test('a wrong client secret is its own screen, and the host is told', async ({ inlet, hostPage }) => {
  const { url, clientSecret } = await inlet.createSession(waitingBody())
  const deposit = await hostPage.embed(url.replace(clientSecret, `${clientSecret.slice(0, -4)}0000`))
  const error = await hostPage.waitFor('error')
  expect(error.data).toMatchObject({ code: 'session_unauthorized' })
  await expect(deposit.root.locator('[data-address]')).toHaveCount(0)
})

test('an unknown session is its own screen, and the host is told', async ({ inlet, hostPage }) => {
  const { url, sessionId } = await inlet.createSession(waitingBody())
  await hostPage.embed(url.replace(sessionId, `${sessionId}x`))
  expect((await hostPage.waitFor('error')).data).toMatchObject({ code: 'session_not_found' })
})

test('U01 a link without a session is its own screen, and the host is told', async ({ inlet, hostPage }) => {
  const { url } = await inlet.createSession(waitingBody())
  const link = new URL(url)
  link.searchParams.delete('session')
  await hostPage.embed(link.href)
  expect((await hostPage.waitFor('error')).data).toMatchObject({ code: 'param_missing' })
})

test('a dead backend is told, and the page goes on by itself when it is back', async ({ inlet, hostPage }) => {
  const { url } = await inlet.createSession(waitingBody())
  await inlet.fault({ kind: 'drop', backend: 'openfort' })
  const deposit = await hostPage.embed(url)
  expect((await hostPage.waitFor('error')).data).toMatchObject({ code: 'backend_unreachable' })
  await inlet.clearFaults()
  await deposit.expectScreen('waiting_payment')
})
