// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { drawPanel } from '../methods/fakePage.tsx'
import type { FakePage } from '../methods/fakePage.tsx'
import { makeFakeSession } from '../methods/fakeSession.ts'
import { samples } from '../model/samples.ts'
import { endsKit } from './outcomesLater.ts'
import { WaitingPayment } from './WaitingPayment.tsx'

const sent = { chainId: 'eip155:137', hash: `0x${'a1'.repeat(32)}`, sentAt: 0 } as const
const question = 'If you pay another way now, you may pay twice.'
let page: FakePage | undefined
beforeAll(async () => void (await endsKit.load()))
afterEach(() => page?.end())

/** Draws a session that waits, whose payment was sent forty seconds ago, at the ways to pay. */
async function drawAway() {
  const session = makeFakeSession({}, {})
  session.recordSent({ ...sent, sentAt: Date.now() - 40_000 })
  const drawn = drawPanel(
    () => (
      <WaitingPayment
        state={{ status: 'waiting_payment', session: samples.waiting_payment }}
        exit={{ onDone: undefined, returnUrl: undefined }}
      />
    ),
    session,
    { at: 'choose' },
  )
  page = drawn
  await vi.waitFor(() => expect(drawn.text()).toContain(question))
  return { session, drawn }
}

test('who goes to pay another way is told when the last payment was sent, and sees no way before saying so', async () => {
  const { drawn } = await drawAway()
  expect(drawn.text()).toMatch(/Sent 4\d seconds ago/)
  expect(drawn.text()).not.toContain('Where is your money now?')
})

test('who waits instead sees the payment', async () => {
  const { drawn } = await drawAway()
  drawn.click('Wait for that payment')
  await vi.waitFor(() => expect(drawn.text()).toContain('Payment sent'))
  expect(drawn.text()).not.toContain(question)
})

test('who agrees chooses anew; a payment that is sent after that is asked about again', async () => {
  const { session, drawn } = await drawAway()
  drawn.click('Pay again another way')
  await vi.waitFor(() => expect(drawn.text()).toContain('Where is your money now?'))
  session.recordSent({ ...sent, hash: `0x${'b2'.repeat(32)}` })
  await vi.waitFor(() => expect(drawn.text()).toContain(question))
})
