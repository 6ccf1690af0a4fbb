// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeHeightReports } from './makeHeightReports.ts'
import type { Outbox } from './makeOutbox.ts'

let grow: (height: number, width?: number) => void = () => undefined
const heights: number[] = []
const errors: string[] = []

/** Watches an element whose size the test says; a frame is 16 ms. */
function watch() {
  const content = document.createElement('div')
  let notify: () => void = () => undefined
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(listener: () => void) {
        notify = listener
      }
      observe = () => notify()
      disconnect = () => (notify = () => undefined)
    },
  )
  grow = (height, width = 400) => {
    content.getBoundingClientRect = () => new DOMRect(0, 0, width, height)
    notify()
    vi.advanceTimersByTime(16)
  }
  const send: Outbox['send'] = (_type, data) => {
    if ('height' in data) heights.push(data.height)
    if ('code' in data) errors.push(data.code)
    return {} as ReturnType<Outbox['send']>
  }
  return makeHeightReports(content, window, { send })
}

beforeEach(() => {
  heights.length = errors.length = 0
  vi.useFakeTimers()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('a height is told once per change, rounded up and within bounds', () => {
  const { stop } = watch()
  for (const height of [300.2, 300.2, 10, 9_000]) grow(height)
  expect(heights.slice(-3)).toEqual([301, 120, 4_000])
  stop()
})

test('a height that feeds back into itself is held, said once, and its last value is told', () => {
  const { stop } = watch()
  for (let height = 200; height < 260; height += 1) grow(height)
  expect(heights.length).toBeLessThanOrEqual(21)
  expect(errors).toEqual(['unexpected'])
  vi.advanceTimersByTime(2_100)
  expect(heights.at(-1)).toBe(259)
  stop()
  grow(500)
  expect(heights.at(-1)).toBe(259)
  expect(vi.getTimerCount()).toBe(0)
})

test('a height is told again when it is asked for, though it did not change', () => {
  const { stop, again } = watch()
  grow(300)
  again()
  vi.advanceTimersByTime(16)
  expect(heights.slice(-2)).toEqual([300, 300])
  stop()
})
