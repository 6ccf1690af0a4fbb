import { base, freshAddress, waitingBody } from '../fixtures/sessions.ts'
import type { Inlet } from '../fixtures/createInlet.ts'
import { test } from '../test.ts'

type Way = {
  status: string
  body?: () => Record<string, unknown>
  reach(inlet: Inlet, sessionId: string): Promise<void>
}

/** How a session gets to each status. */
const ways: Way[] = [
  {
    status: 'requires_payment_method',
    body: () => ({ target: { ...base, address: freshAddress() } }),
    reach: async () => {},
  },
  { status: 'waiting_payment', reach: async () => {} },
  {
    status: 'processing',
    async reach(inlet, sessionId) {
      await inlet.fault({ kind: 'hold_delivery', sessionId })
      await inlet.pay(sessionId)
    },
  },
  { status: 'succeeded', reach: (inlet, sessionId) => inlet.pay(sessionId) },
  {
    status: 'bounced',
    async reach(inlet, sessionId) {
      await inlet.fault({ kind: 'failing_delivery', sessionId })
      await inlet.pay(sessionId)
    },
  },
  { status: 'expired', reach: (inlet) => inlet.advance(24 * 60 * 60 * 1000 + 60_000) },
]

for (const { status, body = waitingBody, reach } of ways)
  test(`a reload in ${status} comes back to the same screen`, async ({ page, inlet, depositPage }) => {
    const { url, sessionId } = await inlet.createSession(body())
    await reach(inlet, sessionId)
    await page.goto(url)
    await depositPage.expectScreen(status)
    await page.reload()
    await depositPage.expectScreen(status)
  })
