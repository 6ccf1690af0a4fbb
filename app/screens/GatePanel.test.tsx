// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { atGate, makeGateSession } from '../gates/fakeRamp.ts'
import type { FakePage } from '../methods/fakePage.tsx'
import { drawPanel } from '../methods/fakePage.tsx'
import type { FakeSession } from '../methods/fakeSession.ts'
import type { DepositState } from '../model/depositState.ts'
import { outcomesKit } from './outcomesLater.ts'
import { RequiresAction } from './RequiresAction.tsx'

let page: FakePage
beforeAll(outcomesKit.load)
afterEach(() => page.end())

const exit = { onDone: undefined, returnUrl: undefined }
const draw = (session: FakeSession) => {
  const state = () => session.state() as Extract<DepositState, { status: 'requires_action' }>
  const view = { at: 'bank', step: 'choose/review' } as const
  page = drawPanel(() => <RequiresAction state={state()} exit={exit} />, session, view)
}
const drawn = (words: string) => vi.waitFor(() => expect(page.text()).toContain(words), 10_000)

test('each gate takes the place of the one before it', async () => {
  const session = makeGateSession({ kind: 'wallet_sign_in' })
  draw(session)
  await drawn('Sign in with your wallet')
  session.show(atGate({ kind: 'customer' }))
  await drawn('Tell us who you are')
  session.show(atGate({ kind: 'one_time_code' }))
  await drawn('Enter the code')
  session.show(atGate({ kind: 'identity', standing: 'under_review' }))
  await drawn('Your identity is being checked')
  session.show(atGate({ kind: 'terms', url: 'https://terms.example/' }))
  await drawn('Read and accept the terms')
  session.show(atGate({ kind: 'bank_account' }))
  await drawn('Your bank account')
  expect(page.text()).not.toContain('terms')
})

test('a gate leaves where the payer was in place, for after it', async () => {
  draw(makeGateSession({ kind: 'wallet_sign_in' }))
  await drawn('Sign in with your wallet')
  expect(history.state).toMatchObject({ inlet: { view: { at: 'bank', step: 'choose/review' } } })
})

test('a review of the money is only waited for', async () => {
  draw(makeGateSession({ kind: 'risk_review' }))
  await drawn('The payment is being reviewed')
})
