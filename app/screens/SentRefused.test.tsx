// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { FakePage } from '../methods/fakePage.tsx'
import { drawPanel } from '../methods/fakePage.tsx'
import { makeFakeSession } from '../methods/fakeSession.ts'
import { samples } from '../model/samples.ts'
import { endsKit } from './outcomesLater.ts'
import { WaitingPayment } from './WaitingPayment.tsx'

vi.mock('./createSentFate.ts', () => ({ createSentFate: () => () => ({ kind: 'reverted' }) }))

const sent = { chainId: 'eip155:137', hash: `0x${'a1'.repeat(32)}`, sentAt: 0 } as const
let page: FakePage | undefined
beforeAll(async () => void (await endsKit.load()))
afterEach(() => page?.end())

test('C11 a payment that the network refused is said to be gone, with its link, and a tap leads back to paying', async () => {
  const session = makeFakeSession({}, {})
  session.recordSent({ ...sent, sentAt: Date.now() - 40_000 })
  const exit = { onDone: undefined, returnUrl: undefined }
  const state = { status: 'waiting_payment', session: samples.waiting_payment } as const
  const drawn = drawPanel(() => <WaitingPayment state={state} exit={exit} />, session, { at: 'status' })
  page = drawn
  await vi.waitFor(() => expect(drawn.text()).toContain('refused this payment. Only its network fee was taken.'))
  expect(drawn.text()).toContain('Nothing was sent')
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('refused this payment')
  expect(document.querySelector(`a[href$="/tx/${sent.hash}"]`)).not.toBeNull()
  drawn.click('Pay again')
  await vi.waitFor(() => expect(session.sentTransfer()).toBeUndefined())
  expect(drawn.text()).not.toContain('refused this payment')
})
