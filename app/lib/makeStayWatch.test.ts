// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeStayWatch } from './makeStayWatch.ts'

const ms = 2_000
let isHidden = false
const show = (next: boolean) => {
  isHidden = !next
  document.dispatchEvent(new Event('visibilitychange'))
}
beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  isHidden = false
})

test('a page that stays in sight is told once', () => {
  const stayed = vi.fn()
  makeStayWatch(document, ms, stayed)
  vi.advanceTimersByTime(ms - 1)
  expect(stayed).not.toHaveBeenCalled()
  vi.advanceTimersByTime(ms)
  expect(stayed).toHaveBeenCalledOnce()
})

test('a page that went out of sight is told nothing, also when it is back in time', () => {
  const stayed = vi.fn()
  makeStayWatch(document, ms, stayed)
  show(false)
  show(true)
  vi.advanceTimersByTime(2 * ms)
  expect(stayed).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
})

test('whoever owns the watch ends it', () => {
  const stayed = vi.fn()
  makeStayWatch(document, ms, stayed)()
  vi.advanceTimersByTime(2 * ms)
  expect([stayed.mock.calls.length, vi.getTimerCount()]).toEqual([0, 0])
})
