// @vitest-environment happy-dom
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { FakePage } from '../methods/fakePage.tsx'
import { drawPanel } from '../methods/fakePage.tsx'
import { makeFakeSession } from '../methods/fakeSession.ts'
import { samples } from '../model/samples.ts'
import type { Fate } from '../watch/fate.ts'
import { endsKit } from './outcomesLater.ts'
import { WaitingPayment } from './WaitingPayment.tsx'

const [fate, setFate] = createSignal<Fate>({ kind: 'unknown' })
vi.mock('./createSentFate.ts', () => ({ createSentFate: () => fate }))

const sent = { chainId: 'eip155:137', hash: `0x${'a1'.repeat(32)}`, sentAt: 0 } as const
let page: FakePage | undefined
beforeAll(async () => void (await endsKit.load()))
afterEach(() => page?.end())

test.each<[Fate, string]>([
  [{ kind: 'absent' }, 'Polygon does not have it yet.'],
  [{ kind: 'stray', actual: 'eip155:8453' }, 'It went out on Base, not on Polygon. Do not send again'],
  [{ kind: 'other' }, 'Your wallet sent something else in its place.'],
])('a payment that is %o is warned of, ahead of the way to pay again', async (next, warning) => {
  setFate({ kind: 'unknown' })
  const session = makeFakeSession({}, {})
  session.recordSent(sent)
  const exit = { onDone: undefined, returnUrl: undefined }
  const state = { status: 'waiting_payment', session: samples.waiting_payment } as const
  const drawn = drawPanel(() => <WaitingPayment state={state} exit={exit} />, session, { at: 'status' })
  page = drawn
  await vi.waitFor(() => expect(drawn.text()).toContain('Payment sent'))
  expect(document.querySelectorAll('details').length).toBe(1)
  setFate(next)
  expect(document.querySelector('details')).toBeNull()
  await vi.waitFor(() => expect(document.querySelector('[role="alert"]')?.textContent).toContain(warning))
  expect(document.querySelectorAll('[role="alert"] ~ details').length).toBe(1)
  expect(session.notices).toEqual(next.kind === 'stray' ? ['wallet_wrong_chain'] : [])
})
