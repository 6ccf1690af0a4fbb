// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createHold } from './createHold.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const start = () => {
  const client = { wake: vi.fn(), rest: vi.fn() }
  return { client, hold: createHold(client) }
}

test.each(['focus', 'pageshow', 'online'])(
  'a page that is back by %s looks after its line, while it is held',
  (type) => {
    const { client, hold } = start()
    const release = hold()
    expect(client.wake).toHaveBeenCalledOnce()
    window.dispatchEvent(new Event(type))
    expect(client.wake).toHaveBeenCalledTimes(2)
    release()
    window.dispatchEvent(new Event(type))
    expect(client.wake).toHaveBeenCalledTimes(2)
  },
)

test('the line goes when nobody holds it any more, and not before what was said last is out', () => {
  const { client, hold } = start()
  const [first, second] = [hold(), hold()]
  first()
  first()
  vi.advanceTimersByTime(60_000)
  expect(client.rest).not.toHaveBeenCalled()
  second()
  expect(client.rest).not.toHaveBeenCalled()
  vi.advanceTimersByTime(5_000)
  expect(client.rest).toHaveBeenCalledOnce()
})

test('a line that is taken again at once stays', () => {
  const { client, hold } = start()
  hold()()
  hold()
  vi.advanceTimersByTime(60_000)
  expect(client.rest).not.toHaveBeenCalled()
})
