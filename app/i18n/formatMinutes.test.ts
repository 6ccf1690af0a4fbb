import { expect, test } from 'vitest'
import { formatMinutes } from './formatMinutes.ts'

test('a range is told in minutes', () => {
  expect([formatMinutes('en', 1, 3), formatMinutes('en', 1, 1)]).toEqual(['1–3 minutes', '1 minute'])
})
