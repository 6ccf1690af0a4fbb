// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import type { FakePage } from '../methods/fakePage.tsx'
import { drawPanel } from '../methods/fakePage.tsx'
import { makeFakeSession, waiting } from '../methods/fakeSession.ts'
import { samples } from '../model/samples.ts'
import type { Session } from '../model/session.ts'
import type { Navigation, View } from '../session/createNavigation.tsx'
import { stepBack } from '../session/stepBack.ts'
import { Choosing } from './Choosing.tsx'

let page: FakePage | undefined
afterEach(() => page?.end())

const paid: Partial<Session> = { offers: [{ kind: 'bank' }] }
const draw = (view: View) => {
  const session = waiting({}, paid)
  page = drawPanel(() => <Choosing session={session}>the instruction</Choosing>, makeFakeSession({}, paid), view)
  return page.text()
}

test.each(['choose', 'order', 'order/review'])('an order that was made is not asked for again at %s', (step) => {
  expect(draw({ at: 'bank', step })).toBe('the instruction')
})

test.each([
  ['waiting_payment', { at: 'bank' }, false],
  ['waiting_payment', { at: 'evm_wallet' }, true],
  ['requires_payment_method', { at: 'bank', step: 'order/review' }, true],
] as const)('%s at %o leads back: %s', (status, view, isBack) => {
  const navigation: Navigation = {
    view: () => view,
    canGoBack: () => true,
    ...{ go: vi.fn(), replace: vi.fn(), back: () => true },
  }
  const state = status === 'waiting_payment' ? samples.waiting_payment : samples.requires_payment_method
  expect(stepBack(navigation, { status, session: state } as Parameters<typeof stepBack>[1]) !== undefined).toBe(isBack)
})
