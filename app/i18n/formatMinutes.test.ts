import { expect, test, vi } from 'vitest'
import { formatMinutes } from './formatMinutes.ts'

test('a range is told in minutes', () => {
  expect([formatMinutes('en', 1, 3), formatMinutes('en', 1, 1)]).toEqual(['1–3 minutes', '1 minute'])
  expect(formatMinutes('es', 1, 3)).toBe('1–3 minutos')
})

test.each(['en', 'en-US', 'en-GB'])('%s writes minutes without Intl as with it', (tag) => {
  const unit = new Intl.NumberFormat(tag, { style: 'unit', unit: 'minute', unitDisplay: 'long' })
  const counts = Array.from({ length: 100 }, (_, count) => count)
  const written = counts.map((count) => unit.format(count))
  vi.stubGlobal('Intl', {})
  expect(counts.map((count) => formatMinutes(tag, count, count))).toEqual(written)
  vi.unstubAllGlobals()
})
