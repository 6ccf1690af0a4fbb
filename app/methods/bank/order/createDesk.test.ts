// @vitest-environment happy-dom
import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { BankAccount } from '../../../model/ramp.ts'
import { createDesk } from './createDesk.ts'
import { makeFakeRamp, pending, ready } from './fakeMarket.ts'

let known: readonly BankAccount[]
const accounts = vi.fn(() => Promise.resolve(known))
let isHidden = false
let end: () => void

beforeEach(() => {
  vi.useFakeTimers()
  Object.defineProperty(document, 'hidden', { get: () => isHidden, configurable: true })
  accounts.mockClear()
  known = [pending]
})
afterEach(() => {
  end()
  isHidden = false
  vi.useRealTimers()
})

async function open() {
  const desking = createRoot((dispose) => {
    end = dispose
    return createDesk(makeFakeRamp({ accounts }), 'en-US')
  })
  await vi.advanceTimersByTimeAsync(0)
  return desking
}

test('an account that is checked is taken as soon as it is ready, and then nobody looks any more', async () => {
  const { desk } = await open()
  expect(desk()?.accounts).toEqual([pending])
  known = [ready]
  await vi.advanceTimersByTimeAsync(15_000)
  expect(desk()?.accounts).toEqual([ready])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(accounts).toHaveBeenCalledTimes(2)
})

test('a page that nobody sees asks nothing, and looks at once when it is seen again', async () => {
  await open()
  isHidden = true
  await vi.advanceTimersByTimeAsync(60_000)
  expect(accounts).toHaveBeenCalledTimes(1)
  isHidden = false
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(0)
  expect(accounts).toHaveBeenCalledTimes(2)
})

test('a look that fails is followed by another one, and none by the end', async () => {
  await open()
  accounts.mockImplementationOnce(() => Promise.reject(new Error('no line')))
  await vi.advanceTimersByTimeAsync(30_000)
  expect(accounts).toHaveBeenCalledTimes(3)
  end()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(accounts).toHaveBeenCalledTimes(3)
})
