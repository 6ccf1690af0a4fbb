// @vitest-environment happy-dom
import { createComponent, createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SessionProvider } from '../session/SessionContext.tsx'
import { createTimeUp } from './createTimeUp.ts'
import { makeFakeSession } from './fakeSession.ts'

const start = 1_800_000_000_000
const minute = 60_000

beforeEach(() => void vi.useFakeTimers({ now: start }))
afterEach(() => void vi.useRealTimers())

/** A payment that ends at `end`, over a backend that answers when asked, or does not. */
function run(end: number | undefined, isAlive: boolean) {
  const [checkedAt, setCheckedAt] = createSignal(start)
  const answer = () => void setCheckedAt(Date.now())
  const asked = vi.fn(async () => {
    if (isAlive) answer()
    return Promise.resolve(isAlive)
  })
  let isUp = () => false
  const dispose = createRoot((stop) => {
    const session = { ...makeFakeSession(), checkedAt, refresh: asked }
    // The children of a provider are a getter: they are made inside it.
    createComponent(SessionProvider, {
      session,
      get children() {
        isUp = createTimeUp(() => end)
        return null
      },
    })
    return stop
  })
  return { isUp: () => isUp(), asked, answer, dispose }
}

test('at the end a dead backend leaves nothing to pay, until it answers', async () => {
  const { isUp, asked, answer, dispose } = run(start + minute, false)
  await vi.advanceTimersByTimeAsync(minute - 1)
  expect([isUp(), asked.mock.calls.length]).toEqual([false, 0])
  await vi.advanceTimersByTimeAsync(1)
  expect([isUp(), asked.mock.calls.length]).toEqual([true, 1])
  await vi.advanceTimersByTimeAsync(5_000)
  answer()
  expect(isUp()).toBe(false)
  dispose()
})

test('B43 a backend that answers after the end has its own word', async () => {
  const { isUp, dispose } = run(start + minute, true)
  await vi.advanceTimersByTimeAsync(2 * minute)
  expect(isUp()).toBe(false)
  dispose()
})

test('B43 D01 a clock that goes ahead hides nothing: what was just read is from after the end', async () => {
  const { isUp, dispose } = run(start - minute, false)
  await vi.advanceTimersByTimeAsync(minute)
  expect(isUp()).toBe(false)
  dispose()
})

test('without an end, or far before it, nothing is timed; its owner ends the timer', () => {
  run(undefined, true).dispose()
  const far = run(start + 90 * 24 * 60 * minute, true)
  expect(vi.getTimerCount()).toBe(0)
  far.dispose()
  const near = run(start + minute, true)
  expect(vi.getTimerCount()).toBe(1)
  near.dispose()
  expect(vi.getTimerCount()).toBe(0)
})
