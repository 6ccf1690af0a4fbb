import { ways } from '../fixtures/ways.ts'
import { test } from '../test.ts'

for (const { status, body, reach } of ways)
  test(`a reload in ${status} comes back to the same screen`, async ({ page, inlet, depositPage }) => {
    const { url, sessionId } = await inlet.createSession(body())
    await reach(inlet, sessionId)
    await page.goto(url)
    await depositPage.expectScreen(status)
    await page.reload()
    await depositPage.expectScreen(status)
  })
