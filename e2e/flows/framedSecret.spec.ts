import { afterFirst } from '../deep/inDepth.ts'
import { createPayerLink, newcomer } from '../fixtures/bankPayers.ts'
import { waitingBody } from '../fixtures/sessions.ts'
import { launchOrdinaryProfile } from '../hosts/launchOrdinaryProfile.ts'
import { createHostPage } from '../pages/createHostPage.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
import { readNow } from '../pages/readNow.ts'
import { heading, signIn } from '../pages/signIn.ts'
import { watchLeaks } from '../pages/watchLeaks.ts'
import { expect, test } from '../test.ts'

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

test('the right to act is in no address, in no storage that stays, and in nothing that a host hears', async ({
  page,
  inlet,
  hostPage,
  addWallet,
}) => {
  const wallet = await addWallet({ found: 'announced' })
  const { url } = await createPayerLink(inlet, wallet.address, newcomer)
  const tokens: string[] = []
  page.on('response', async (response) => {
    if (!response.url().includes('/auth/wallet/verify')) return
    tokens.push(((await response.json()) as { access_token: string }).access_token)
  })
  await page.goto(url)
  await signIn(page)
  await expect(heading(page)).toHaveText('Show who you are')
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }) + location.href)
  const { root } = await hostPage.embed(url)
  await signIn(root)
  await expect(heading(root)).toHaveText('Show who you are')
  const heard = JSON.stringify(hostPage.messages) + (await root.locator('html').evaluate(() => location.href))
  expect(tokens.length).toBe(2)
  for (const token of tokens) expect([kept.includes(token), heard.includes(token)]).toEqual([false, false])
})

const depthOfAnswer = afterFirst()
for (const [words, status, answerFor] of [
  ['an error whose text', 400, (secret: string) => ({ error: { message: secret, details: { [secret]: secret } } })],
  ['an answer whose status', 200, (secret: string) => ({ id: secret, status: secret, clientSecret: secret })],
] as const)
  test(
    `${words} is the client secret does not bring it to screen, console or host`,
    depthOfAnswer(),
    async ({ page, inlet, hostPage }) => {
      const leaks = watchLeaks(page)
      const { url, sessionId, clientSecret } = await inlet.createSession(waitingBody())
      const body = JSON.stringify(answerFor(clientSecret))
      await inlet.fault({ kind: 'malformed', path: `/sessions/${sessionId}`, status, body })
      const deposit = await hostPage.embed(url)
      await deposit.expectScreen('unavailable')
      await hostPage.waitFor('error')
      expect(await leaks.find(clientSecret, `${inlet.sandboxUrl}/openfort/`)).toEqual([])
      expect(JSON.stringify(hostPage.messages)).not.toContain(clientSecret)
    },
  )
