// @vitest-environment happy-dom
import { createRoot } from 'solid-js'
import { afterEach, expect, test, vi } from 'vitest'
import { markSend } from '../sendMark.ts'
import { createOpenSendSign } from './createOpenSendSign.ts'

afterEach(() => {
  vi.restoreAllMocks()
  markSend('s_1')
})

const look = () => createRoot((end) => ({ mayBe: createOpenSendSign('s_1'), end }))
/** What another tab does is heard by an event. */
const elsewhere = (sentAt?: number) => {
  markSend('s_1', sentAt)
  window.dispatchEvent(new StorageEvent('storage', { key: null }))
}

test('a send that was marked in this browser may be open, until its mark is gone', () => {
  markSend('s_1', 1)
  const { mayBe, end } = look()
  expect(mayBe()).toBe(true)
  elsewhere()
  expect(mayBe()).toBe(false)
  end()
})

test('one that another tab marks while the address stands is heard of', () => {
  const { mayBe, end } = look()
  expect(mayBe()).toBe(false)
  elsewhere(1)
  expect(mayBe()).toBe(true)
  end()
})

test('where storage throws, this tab remembers its own', () => {
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  markSend('s_1', 1)
  const { mayBe, end } = look()
  expect(mayBe()).toBe(true)
  end()
})
