// @vitest-environment happy-dom
import { createRoot } from 'solid-js'
import { afterEach, expect, test, vi } from 'vitest'
import { hasSendMark, hearSendMarks, markSend } from './sendMark.ts'

const now = 1_800_000_000_000
const dayMs = 24 * 60 * 60 * 1000
const id = 'fnd_1'
const shared = () => Object.entries({ ...localStorage })
const block = (name: 'getItem' | 'setItem') =>
  vi.spyOn(Storage.prototype, name).mockImplementation(() => {
    throw new DOMException('no', 'SecurityError')
  })

afterEach(() => {
  vi.restoreAllMocks()
  markSend(id)
  localStorage.clear()
})

test('what tabs share of a send is when it went, nothing else', () => {
  markSend(id, now)
  expect(shared()).toEqual([['inlet:sending:fnd_1', String(now)]])
  expect(hasSendMark(id, now)).toBe(true)
  expect(hasSendMark('fnd_2', now)).toBe(false)
})

test('a send that another tab marked is marked here, until that tab takes its mark away', () => {
  localStorage.setItem('inlet:sending:fnd_1', String(now))
  expect(hasSendMark(id, now)).toBe(true)
  localStorage.removeItem('inlet:sending:fnd_1')
  expect(hasSendMark(id, now)).toBe(false)
})

test('a mark that this tab takes away is gone for all', () => {
  localStorage.setItem('inlet:sending:fnd_1', String(now))
  markSend(id)
  expect(shared()).toEqual([])
  expect(hasSendMark(id, now)).toBe(false)
})

test('another tab’s mark is seen by a panel that stands already, as long as it stands', () => {
  const change = vi.fn()
  createRoot((end) => {
    hearSendMarks(change)
    dispatchEvent(new StorageEvent('storage', { key: 'inlet:sending:fnd_1' }))
    dispatchEvent(new StorageEvent('storage', { key: 'theirs' }))
    expect(change).toHaveBeenCalledTimes(1)
    end()
  })
  dispatchEvent(new StorageEvent('storage', { key: 'inlet:sending:fnd_1' }))
  expect(change).toHaveBeenCalledTimes(1)
})

test('a mark ends after a day, and the next send sweeps it', () => {
  localStorage.setItem('theirs', 'kept')
  localStorage.setItem('inlet:sending:fnd_1', String(now))
  expect(hasSendMark(id, now + dayMs - 1)).toBe(true)
  expect(hasSendMark(id, now + dayMs)).toBe(false)
  markSend('fnd_2', now + dayMs)
  expect(shared().map(([key]) => key)).toEqual(['theirs', 'inlet:sending:fnd_2'])
})

test('what was sent is forgotten after a day by the next send, not before, and nothing else of a session is', () => {
  const journal = (sentAt: number) => JSON.stringify({ sent: { chainId: 'eip155:137', hash: 'ab', sentAt } })
  localStorage.setItem('inlet:fnd_old', journal(now - dayMs))
  localStorage.setItem('inlet:fnd_new', journal(now - dayMs + 1))
  localStorage.setItem('inlet:fnd_refund', '{"refund":{}}')
  markSend(id, now)
  expect(shared().map(([key]) => key)).toEqual(['inlet:fnd_new', 'inlet:fnd_refund', 'inlet:sending:fnd_1'])
})

test('a clock that was set back hides no mark', () => {
  markSend(id, now)
  expect(hasSendMark(id, now - dayMs / 2)).toBe(true)
  expect(hasSendMark(id, now - dayMs)).toBe(false)
})

test.each(['getItem', 'setItem'] as const)('where %s throws, the tab remembers its own send', (name) => {
  block(name)
  markSend(id, now)
  expect(hasSendMark(id, now)).toBe(true)
  markSend(id)
  expect(hasSendMark(id, now)).toBe(false)
})

test('where nothing may be stored at all, the tab remembers its own send', () => {
  const get = () => {
    throw new DOMException('no', 'SecurityError')
  }
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(get)
  vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(get)
  markSend(id, now)
  expect(hasSendMark(id, now)).toBe(true)
  markSend(id)
  expect(hasSendMark(id, now)).toBe(false)
})

test('text that is no time is no mark', () => {
  localStorage.setItem('inlet:sending:fnd_1', 'soon')
  expect(hasSendMark(id, now)).toBe(false)
})
