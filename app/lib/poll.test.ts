import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makePoll } from './poll.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A run that ends when told. */
function byHand(pause: () => number | undefined) {
  const ends: (() => void)[] = []
  const poll = makePoll(() => new Promise((end) => ends.push(end)), pause)
  return { poll, ends, settle: () => vi.advanceTimersByTimeAsync(0) }
}

test('counts the pause from the end of a run, and never overlaps', async () => {
  const { poll, ends, settle } = byHand(() => 1_000)
  void poll.now()
  void poll.now()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(ends).toHaveLength(1)
  ends[0]!()
  await settle()
  await vi.advanceTimersByTimeAsync(999)
  expect(ends).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(ends).toHaveLength(2)
  poll.stop()
})

test('waits for ever without a pause, until told', async () => {
  const { poll, ends, settle } = byHand(() => undefined)
  void poll.now()
  ends[0]!()
  await settle()
  expect(vi.getTimerCount()).toBe(0)
  void poll.now()
  expect(ends).toHaveLength(2)
  poll.stop()
})

test('a stopped poll runs no more', async () => {
  const { poll, ends, settle } = byHand(() => 1_000)
  void poll.now()
  poll.stop()
  ends[0]!()
  await settle()
  await poll.now()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(ends).toHaveLength(1)
  expect(vi.getTimerCount()).toBe(0)
})

test('a new pause counts from the same end', async () => {
  let pause = 60_000
  const { poll, ends, settle } = byHand(() => pause)
  void poll.now()
  ends[0]!()
  await settle()
  await vi.advanceTimersByTimeAsync(2_000)
  pause = 3_000
  poll.reschedule()
  await vi.advanceTimersByTimeAsync(999)
  expect(ends).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(ends).toHaveLength(2)
  poll.stop()
})
