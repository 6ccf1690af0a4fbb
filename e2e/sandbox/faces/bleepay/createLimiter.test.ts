import { expect, test } from 'vitest'
import { createClock } from '../../clock.ts'
import { createLimiter } from './createLimiter.ts'

test('five requests in any 300 seconds pass, each endpoint and each secret for itself', () => {
  const clock = createClock(0, () => 0)
  const limiter = createLimiter(clock)
  const read = () => limiter.take('read', 'a')
  expect(read()).toBe(true)
  clock.advance(100_000)
  expect([read(), read(), read(), read(), read()]).toEqual([true, true, true, true, false])
  expect([limiter.take('cancel', 'a'), limiter.take('read', 'b')]).toEqual([true, true])
  clock.advance(199_999)
  expect(read()).toBe(false)
  clock.advance(1)
  // Only the first one is forgotten, and those that were refused never counted.
  expect([read(), read()]).toEqual([true, false])
})

test('a limiter that is turned off counts nothing', () => {
  const limiter = createLimiter(createClock(0, () => 0))
  limiter.turn(false)
  for (let count = 0; count < 20; count++) expect(limiter.take('read', 'a')).toBe(true)
  limiter.turn(true)
  expect(limiter.take('read', 'a')).toBe(true)
})
