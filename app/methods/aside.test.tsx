// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DepositError } from '../errors.ts'
import { CancelPayment } from './CancelPayment.tsx'
import { CheckNow } from './CheckNow.tsx'
import { drawPanel } from './fakePage.tsx'
import { makeFakeSession } from './fakeSession.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a look that is counted says when the next one is possible, and takes no tap until then', async () => {
  let waitMs = 0
  const look = vi.fn(() => {
    waitMs = 65_000
    return Promise.resolve()
  })
  const page = drawPanel(() => <CheckNow again={{ waitMs: () => waitMs, look }} isSeen={false} />, makeFakeSession(), {
    at: 'status',
  })
  expect(page.text()).not.toContain('again in')
  page.click('check now')
  await vi.advanceTimersByTimeAsync(0)
  expect(page.text()).toContain('You can check again in Time left 1:05')
  page.click('check now')
  expect(look).toHaveBeenCalledOnce()
  waitMs = 0
  await vi.advanceTimersByTimeAsync(65_000)
  expect(page.text()).not.toContain('again in')
  page.click('check now')
  expect(look).toHaveBeenCalledTimes(2)
  page.end()
  expect(vi.getTimerCount()).toBe(0)
})

test('a payment is called off in two taps, and a refusal is told', async () => {
  const cancel = vi.fn(() => Promise.reject(new DepositError('backend_rejected', { backend: 'bleepay', status: 400 })))
  const page = drawPanel(() => <CancelPayment cancel={cancel} />, makeFakeSession(), { at: 'status' })
  page.click('Cancel this payment')
  expect(cancel).not.toHaveBeenCalled()
  expect(page.text()).toContain('would arrive all the same')
  page.click('Go on paying')
  page.click('Cancel this payment')
  page.click('Cancel the payment')
  await vi.waitFor(() => expect(page.text()).toContain('said no'))
  expect(cancel).toHaveBeenCalledOnce()
  page.end()
})
