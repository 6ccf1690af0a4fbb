import { inDepth } from '../deep/inDepth.ts'
import { ways } from '../fixtures/ways.ts'
import { test } from '../test.ts'

/** Left before the choice, while it waits, and on its way: these stay in `npm test`. */
const always = ['requires_payment_method', 'waiting_payment', 'processing']

for (const { status, body, reach } of ways)
  test(
    `a reload in ${status} comes back to the same screen`,
    always.includes(status) ? {} : inDepth,
    async ({ page, inlet, depositPage }) => {
      const { url, sessionId } = await inlet.createSession(body())
      await reach(inlet, sessionId)
      await page.goto(url)
      await depositPage.expectScreen(status)
      await page.reload()
      await depositPage.expectScreen(status)
    },
  )
