import { afterFirst } from '../deep/inDepth.ts'
import { waitingBody } from '../fixtures/sessions.ts'
import { readTexts } from '../fixtures/texts.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
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

const depthOfScreen = afterFirst()
for (const screen of screenCases.filter(({ status }) => ['unavailable', 'stopped', 'expired'].includes(status)))
  test(
    `the screen "${screen.name}" has no client secret on it or behind it`,
    depthOfScreen(),
    async ({ page, inlet, addWallet }) => {
      const leaks = watchLeaks(page)
      const { clientSecret } = await reachScreen({ page, inlet, addWallet, texts: await readTexts('en') }, screen)
      for (const fold of await page.locator('summary').all()) await fold.click()
      expect(await leaks.find(clientSecret, `${inlet.sandboxUrl}/openfort/`)).toEqual([])
    },
  )
