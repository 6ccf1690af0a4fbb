import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLate } from './createLate.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const start = () => createRoot((end) => ({ end, isLate: createLate(300) }))

test('turns true once its time has come', () => {
  const { end, isLate } = start()
  vi.advanceTimersByTime(299)
  expect(isLate()).toBe(false)
  vi.advanceTimersByTime(1)
  expect(isLate()).toBe(true)
  end()
})

test('leaves no timer behind', () => {
  start().end()
  expect(vi.getTimerCount()).toBe(0)
})
