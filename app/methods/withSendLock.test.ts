// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { withSendLock } from './withSendLock.ts'

const put = (locks: unknown) => Object.defineProperty(navigator, 'locks', { configurable: true, value: locks })
afterEach(() => void Reflect.deleteProperty(navigator, 'locks'))

test('a send has the lock of its session while it runs', async () => {
  const request = vi.fn((_name: string, _options: object, work: (lock: unknown) => unknown) =>
    Promise.resolve(work({})),
  )
  put({ request })
  const send = vi.fn(() => Promise.resolve())
  await withSendLock('fnd_1', send)
  expect(request).toHaveBeenCalledWith('inlet:send:fnd_1', { ifAvailable: true }, expect.any(Function))
  expect(send).toHaveBeenCalledOnce()
})

test('a send that another tab has open is not begun', async () => {
  put({ request: (_: string, __: object, work: (lock: null) => unknown) => Promise.resolve().then(() => work(null)) })
  const send = vi.fn(() => Promise.resolve())
  await expect(withSendLock('fnd_1', send)).rejects.toMatchObject({ code: 'wallet_busy' })
  expect(send).not.toHaveBeenCalled()
})

test.each([
  ['there are no locks', undefined],
  ['locks are not allowed', { request: () => Promise.reject(new DOMException('no', 'SecurityError')) }],
])('where %s, a send runs once all the same', async (_, locks) => {
  put(locks)
  const send = vi.fn(() => Promise.resolve())
  await withSendLock('fnd_1', send)
  expect(send).toHaveBeenCalledOnce()
})

test('a send that fails under the lock is not run again', async () => {
  put({ request: async (_: string, __: object, work: (lock: object) => unknown) => work({}) })
  const send = vi.fn(() => Promise.reject(new Error('no')))
  await expect(withSendLock('fnd_1', send)).rejects.toThrow('no')
  expect(send).toHaveBeenCalledOnce()
})
