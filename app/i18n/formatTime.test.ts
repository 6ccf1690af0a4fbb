import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { formatTime } from './formatTime.ts'

const midnight = new Date(2026, 1, 3).getTime()
const minuteMs = 60_000

beforeEach(() => void vi.useFakeTimers({ now: midnight }))
afterEach(() => void vi.useRealTimers())

test.each(['en', 'en-US', 'en-GB'])('%s writes each minute of today without Intl as with it', (tag) => {
  const { format } = new Intl.DateTimeFormat(tag, { timeStyle: 'short' })
  for (let minute = 0; minute < 24 * 60; minute += 1) {
    const at = midnight + minute * minuteMs
    expect(formatTime(tag, at).replace(/\s/, ' ')).toBe(format(at).replace(/\s/, ' '))
  }
})

test('today in plain English asks nothing of Intl', () => {
  vi.stubGlobal('Intl', {})
  expect(formatTime('en-US', midnight + 61 * minuteMs)).toBe('1:01\u00a0AM')
  expect(() => formatTime('es', midnight)).toThrow()
  vi.unstubAllGlobals()
})

test('another day is told with its date', () => {
  expect(formatTime('en-US', midnight - minuteMs)).toMatch(/^Feb 2, 2026, 11:59\sPM$/)
  expect(formatTime('es', midnight + 13 * 60 * minuteMs)).toBe('13:00')
})
