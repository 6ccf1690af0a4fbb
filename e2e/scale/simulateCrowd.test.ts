import { expect, test } from 'vitest'
import { readsBetween, simulateCrowd, type Crowd } from './simulateCrowd.ts'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const one: Crowd = { pages: 1, openedOverMs: 0, hiddenShare: 0, forMs: 24 * hour, seed: 7 }
const readsOf = (crowd: Crowd) => simulateCrowd(crowd).mostOfOnePage

test.each([
  ['5 minutes', 5 * minute, 125],
  ['30 minutes', 30 * minute, 490],
  ['2 hours', 2 * hour, 930],
  ['a day', 24 * hour, 2_550],
])('no page of a hundred reads more in %s than it may', (_, forMs, most) => {
  expect(readsOf({ ...one, pages: 100, forMs })).toBeLessThanOrEqual(most)
})

test('a page that nobody looks at reads once a minute', () => {
  expect(readsOf({ ...one, hiddenShare: 1, forMs: hour })).toBeLessThanOrEqual(75)
})

test('in an outage of ten minutes no page of a thousand reads more than 22 times', () => {
  const outage = { fromMs: 0, toMs: 10 * minute }
  expect(readsOf({ ...one, pages: 1_000, forMs: 10 * minute, outage })).toBeLessThanOrEqual(22)
})

test('a thousand pages in an outage are less than 60 reads in any second after the second minute', () => {
  const load = simulateCrowd({ ...one, pages: 1_000, forMs: 12 * minute, outage: { fromMs: 0, toMs: 12 * minute } })
  expect(readsBetween(load, 2 * minute, 12 * minute).most).toBeLessThanOrEqual(60)
})

test('a thousand pages come back after an outage with no second that holds more than a tenth of them', () => {
  const outage = { fromMs: minute, toMs: 11 * minute }
  const load = simulateCrowd({ ...one, pages: 1_000, openedOverMs: 3 * second, forMs: 15 * minute, outage })
  // Once all are back, each reads every three seconds: a third of them a second, as before the outage.
  expect(readsBetween(load, 11 * minute, 11 * minute + 3 * second).most).toBeLessThanOrEqual(100)
})

test('a wait that a backend asks for is kept by all, and spread', () => {
  const outage = { fromMs: 0, toMs: 4 * minute, retryAfterMs: 2 * minute }
  const load = simulateCrowd({ ...one, pages: 1_000, forMs: 4 * minute, outage })
  expect(load.perSecond.slice(1, 120).every((reads) => reads === 0)).toBe(true)
  expect(readsBetween(load, 2 * minute, 4 * minute).most).toBeLessThanOrEqual(200)
})

test('the same seed gives the same crowd', () => {
  const crowd = { ...one, pages: 50, forMs: hour, hiddenShare: 0.3, openedOverMs: minute }
  expect(simulateCrowd(crowd)).toEqual(simulateCrowd(crowd))
  expect(simulateCrowd({ ...crowd, seed: 8 })).not.toEqual(simulateCrowd(crowd))
})
