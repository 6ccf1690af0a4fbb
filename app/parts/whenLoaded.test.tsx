// @vitest-environment happy-dom
import { render } from 'solid-js/web'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { whenLoaded } from './whenLoaded.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

test('what does not load says so where it would stand, and is tried again until it comes', async () => {
  let isThere = false
  const load = vi.fn(() => (isThere ? Promise.resolve(() => 'Details') : Promise.reject(new Error('offline'))))
  const Later = whenLoaded(load, () => 'did not load')
  const end = render(() => <Later />, document.body)
  expect(document.body.textContent).toBe('')
  await vi.advanceTimersByTimeAsync(0)
  expect(document.body.textContent).toBe('did not load')
  await vi.advanceTimersByTimeAsync(3_000)
  expect([load.mock.calls.length, document.body.textContent]).toEqual([2, 'did not load'])
  isThere = true
  await vi.advanceTimersByTimeAsync(3_000)
  expect(document.body.textContent).toBe('Details')
  end()
})
