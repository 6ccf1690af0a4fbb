import { waitingBody } from '../fixtures/sessions.ts'
import { launchOrdinaryProfile } from '../hosts/launchOrdinaryProfile.ts'
import { createHostPage } from '../pages/createHostPage.ts'
import { readTexts } from '../fixtures/texts.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
import { readNow } from '../pages/readNow.ts'
import { reachScreen, screenCases } from '../pages/screens.ts'
import { watchLeaks } from '../pages/watchLeaks.ts'
import { expect, test } from '../test.ts'

test('as a page of its own, a whole deposit leaves the client secret nowhere but in the address', async ({
  page,
  inlet,
  depositPage,
}) => {
  const leaks = watchLeaks(page)
  const { url, sessionId, clientSecret } = await inlet.createSession(waitingBody())
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  for (const fold of await page.locator('summary').all()) await fold.click()
  await inlet.pay(sessionId)
  await expectOutcome(inlet, depositPage, sessionId, 'succeeded')
  expect(await leaks.find(clientSecret, `${inlet.sandboxUrl}/openfort/`)).toEqual([])
})

test('in a frame, the client secret is in the session storage and nowhere else, and no message carries it', async ({
  inlet,
  hostUrl,
}, info) => {
  const context = await launchOrdinaryProfile(info.outputPath('profile'), info.project.use.launchOptions)
  const page = await context.newPage()
  const leaks = watchLeaks(page)
  const hostPage = await createHostPage(page, hostUrl)
  const { url, sessionId, clientSecret } = await inlet.createSession(waitingBody())
  const deposit = await hostPage.embed(url)
  await deposit.expectScreen('waiting_payment')
  await inlet.fault({ kind: 'server_error', status: 500, backend: 'openfort', times: 1 })
  await readNow(page, deposit.root)
  await inlet.pay(sessionId)
  await expectOutcome(inlet, deposit, sessionId, 'succeeded')
  await hostPage.waitFor('payment.completed')
  expect(await leaks.find(clientSecret, `${inlet.sandboxUrl}/openfort/`)).toEqual(['the session storage'])
  expect(JSON.stringify(hostPage.messages)).not.toContain(clientSecret)
  await context.close()
})

for (const screen of screenCases.filter(({ status }) => ['unavailable', 'stopped', 'expired'].includes(status)))
  test(`the screen "${screen.name}" has no client secret on it or behind it`, async ({ page, inlet, addWallet }) => {
    const leaks = watchLeaks(page)
    const { clientSecret } = await reachScreen({ page, inlet, addWallet, texts: await readTexts('en') }, screen)
    for (const fold of await page.locator('summary').all()) await fold.click()
    expect(await leaks.find(clientSecret, `${inlet.sandboxUrl}/openfort/`)).toEqual([])
  })

for (const [words, status, answerFor] of [
  ['an error whose text', 400, (secret: string) => ({ error: { message: secret, details: { [secret]: secret } } })],
  ['an answer whose status', 200, (secret: string) => ({ id: secret, status: secret, clientSecret: secret })],
] as const)
  test(`${words} is the client secret does not bring it to screen, console or host`, async ({
    page,
    inlet,
    hostPage,
  }) => {
    const leaks = watchLeaks(page)
    const { url, sessionId, clientSecret } = await inlet.createSession(waitingBody())
    const body = JSON.stringify(answerFor(clientSecret))
    await inlet.fault({ kind: 'malformed', path: `/sessions/${sessionId}`, status, body })
    const deposit = await hostPage.embed(url)
    await deposit.expectScreen('unavailable')
    await hostPage.waitFor('error')
    expect(await leaks.find(clientSecret, `${inlet.sandboxUrl}/openfort/`)).toEqual([])
    expect(JSON.stringify(hostPage.messages)).not.toContain(clientSecret)
  })
