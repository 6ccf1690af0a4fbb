import { expect, test, vi } from 'vitest'
import { formatAgo } from './formatAgo.ts'

test('an age is told in seconds, then in minutes', () => {
  expect([formatAgo('en', 12_000), formatAgo('en', 190_000)]).toEqual(['12 seconds ago', '3 minutes ago'])
})

test.each(['en', 'en-US', 'en-GB'])('%s writes ages without Intl as with it', (tag) => {
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  const counts = Array.from({ length: 59 }, (_, count) => count)
  const seconds = counts.map((count) => relative.format(-count, 'second'))
  const minutes = counts.map((count) => relative.format(-count - 1, 'minute'))
  vi.stubGlobal('Intl', {})
  expect(counts.map((count) => formatAgo(tag, count * 1_000))).toEqual(seconds)
  expect(counts.map((count) => formatAgo(tag, (count + 1) * 60_000))).toEqual(minutes)
  vi.unstubAllGlobals()
})
