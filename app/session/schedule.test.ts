import { expect, test } from 'vitest'
import type { Circumstances } from './schedule.ts'
import { pauseMs } from './schedule.ts'

const usual: Circumstances = {
  status: 'waiting_payment',
  sinceMs: 0,
  isHidden: false,
  failures: 0,
  minMs: 0,
  random: 0.5,
}
const minutes = (count: number) => count * 60_000

test.each([
  ['a fresh wait', {}, 3_000],
  ['after 5 minutes', { sinceMs: minutes(6) }, 5_000],
  ['after half an hour', { sinceMs: minutes(31) }, 15_000],
  ['after 2 hours', { sinceMs: minutes(121) }, 60_000],
  ['processing', { status: 'processing' }, 3_000],
  ['out of sight', { isHidden: true }, 60_000],
  ['a backend with its own minimum', { minMs: 4_000 }, 4_000],
  ['expired', { status: 'expired' }, 15_000],
  ['expired long ago', { status: 'expired', sinceMs: minutes(25 * 60) }, undefined],
  ['succeeded', { status: 'succeeded' }, undefined],
  ['bounced', { status: 'bounced' }, undefined],
  ['stopped', { status: 'stopped' }, undefined],
] as const)('%s', (_name, change, pause) => expect(pauseMs({ ...usual, ...change })).toBe(pause))

test('chance spreads a pause by a fifth, never under the backend’s minimum', () => {
  expect(pauseMs({ ...usual, random: 0 })).toBe(2_400)
  expect(pauseMs({ ...usual, random: 1 })).toBe(3_600)
  expect(pauseMs({ ...usual, random: 0, minMs: 4_000 })).toBe(4_000)
})

test('failures back off to a minute, and a wait that was asked for is a floor', () => {
  expect([1, 2, 3, 4, 5, 6, 20].map((failures) => pauseMs({ ...usual, failures, random: 1 }))).toEqual([
    3_600, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000,
  ])
  expect(pauseMs({ ...usual, failures: 1, random: 0, retryAfterMs: 120_000 })).toBe(120_000)
})

test('a day of waiting stays within 2,550 reads', () => {
  let reads = 0
  for (let at = 0; at < minutes(24 * 60); reads += 1)
    at += pauseMs({ ...usual, sinceMs: at, random: (reads * 0.618) % 1 }) ?? Infinity
  expect(reads).toBeLessThanOrEqual(2_550)
})
