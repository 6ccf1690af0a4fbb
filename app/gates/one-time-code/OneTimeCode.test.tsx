// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { loadRampTexts } from '../../i18n/fakeRampTexts.ts'
import { DepositError } from '../../errors.ts'
import { makeDeferred } from '../../methods/evm-wallet/fakeProvider.ts'
import type { Session } from '../../model/session.ts'
import { drawGate, makeGateSession, pastGates } from '../fakeRamp.ts'
import { gateKit } from '../kits.ts'
import { OneTimeCode } from './OneTimeCode.tsx'
import { readCode } from './readCode.ts'

let end: () => void
beforeAll(() => Promise.all([gateKit.load(), loadRampTexts()]))
afterEach(() => end())

const draw = (verifyCode: (code: string) => Promise<Session>, onBack?: () => void) => {
  const session = makeGateSession({ kind: 'one_time_code' }, { verifyCode })
  const page = drawGate(OneTimeCode, session, onBack && { onBack })
  end = page.end
  const field = document.querySelector('input')!
  const submit = () => document.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }))
  return { session, page, field, submit }
}
const settle = () => new Promise<void>((done) => setTimeout(done))

test('a phone offers the code of the message, on a number pad', () => {
  const { field } = draw(() => Promise.resolve(pastGates))
  expect([field.autocomplete, field.inputMode]).toEqual(['one-time-code', 'numeric'])
})

test('a code is sent once, without the spaces it was typed with', async () => {
  const sent: string[] = []
  const answer = makeDeferred<Session>()
  const { page, session, submit } = draw((code) => {
    sent.push(code)
    return answer.promise
  })
  page.type(' 123 456 ')
  submit()
  submit()
  answer.resolve(pastGates)
  await settle()
  expect(sent).toEqual(['123456'])
  expect(session.state().status).toBe('requires_payment_method')
})

test('a code that is refused is said at the field, and goes away with the next digit', async () => {
  const { page, field, submit } = draw(() => Promise.reject(new DepositError('code_refused', {})))
  page.type('111111')
  submit()
  await settle()
  expect(page.text()).toContain('The code is not right.')
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(field.value).toBe('111111')
  page.type('11111')
  expect(page.text()).not.toContain('The code is not right.')
})

test('a failure that is not the code’s is said apart, and the code stays', async () => {
  const { page, field, submit } = draw(() => Promise.reject(new DepositError('backend_unreachable', { backend: 'b' })))
  page.type('111111')
  submit()
  await settle()
  expect(page.text()).toContain('We cannot reach the payment service.')
  expect([field.getAttribute('aria-invalid'), field.value]).toEqual([null, '111111'])
})

test('nothing is sent without a code', async () => {
  const verify = vi.fn(() => Promise.resolve(pastGates))
  const { page, submit } = draw(verify)
  submit()
  await settle()
  expect(page.text()).toContain('Type the code from the e-mail.')
  expect(verify).not.toHaveBeenCalled()
})

test('the details can be changed', () => {
  const back = vi.fn()
  draw(() => Promise.resolve(pastGates), back).page.click('Change the e-mail address')
  expect(back).toHaveBeenCalledOnce()
})

test.each([
  ['123456', '123456'],
  ['12-34 56', '123456'],
  ['١٢٣٤٥٦', '123456'],
  ['۱۲۳۴', '1234'],
  ['AB12CD34', 'AB12CD34'],
  [' \u200f', undefined],
])('%s is read as %s', (typed, code) => {
  expect(readCode(typed)).toBe(code)
})
