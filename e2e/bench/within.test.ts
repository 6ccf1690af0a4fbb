import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { within } from './within.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what comes in time is given as it is, and leaves no timer', async () => {
  expect(await within(1_000, Promise.resolve('came'))).toBe('came')
  await expect(within(1_000, Promise.reject(new Error('its own')))).rejects.toThrow('its own')
  expect(vi.getTimerCount()).toBe(0)
})

test('what never comes rejects, and what fails after that is nobody’s', async () => {
  let fail: (error: Error) => void = () => undefined
  const late = expect(within(60_000, new Promise((_, reject) => (fail = reject)))).rejects.toThrow('in 60 s')
  await vi.advanceTimersByTimeAsync(60_000)
  await late
  fail(new Error('too late'))
  await vi.advanceTimersByTimeAsync(0)
})
