import { waitingBody } from '../fixtures/sessions.ts'
import { test } from '../test.ts'

test('a popup tells the window that opened it of the whole deposit', async ({ inlet, hostPage }) => {
  const { url, sessionId } = await inlet.createSession(waitingBody())
  const deposit = await hostPage.openPopup(url)
  await deposit.expectScreen('waiting_payment')
  await hostPage.waitFor('ready')
  await inlet.pay(sessionId)
  await deposit.expectScreen('succeeded')
  await hostPage.waitFor('payment.completed')
})
