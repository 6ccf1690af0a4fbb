import { waitingBody } from '../fixtures/sessions.ts'
import { expect, test } from '../test.ts'

test('a popup tells the window that opened it of the whole deposit', async ({ inlet, hostPage }) => {
  const { url, sessionId } = await inlet.createSession(waitingBody())
  const deposit = await hostPage.openPopup(url)
  await deposit.expectScreen('waiting_payment')
  await hostPage.waitFor('ready')
  await inlet.pay(sessionId)
  await deposit.expectScreen('succeeded')
  await hostPage.waitFor('payment.completed')
})

test('H22 a popup whose opener went to another site goes on, and that site hears nothing', async ({
  inlet,
  hostPage,
}) => {
  const { url, sessionId } = await inlet.createSession(waitingBody())
  const deposit = await hostPage.openPopup(url)
  await deposit.expectScreen('waiting_payment')
  await hostPage.waitFor('ready')
  const said: string[] = []
  await hostPage.page.exposeBinding('__overheard', (_, text: string) => void said.push(text))
  await hostPage.page.addInitScript(() =>
    addEventListener('message', ({ data }) => Reflect.get(window, '__overheard')(JSON.stringify(data))),
  )
  await hostPage.page.route('https://elsewhere.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Elsewhere</h1>' }),
  )
  await hostPage.page.goto('https://elsewhere.example/')
  const before = hostPage.messages.length
  await inlet.pay(sessionId)
  await deposit.expectScreen('succeeded')
  expect([said, hostPage.messages.length]).toEqual([[], before])
})
