// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import type { Boot } from '../../boot.ts'
import { setHostAbilities } from '../../lib/hostAbilities.ts'
import { openLater } from './openLater.ts'

const url = 'https://exchange.example/buy'
const link = { kind: 'provider', app: 'Exchange' } as const
afterEach(() => {
  delete window.inletBoot
  setHostAbilities({})
})

/** A window that opens `tab`, or keeps it closed. */
function makeWindow(tab: object | null) {
  const assign = vi.fn()
  const open = vi.fn(() => tab)
  const fake: object = { open, location: { assign } }
  return { assign, open, window: fake as Window }
}

test('a tab is opened at once, cut from the page, and gets its link later', () => {
  const tab = { opener: {}, closed: false, location: { replace: vi.fn() } }
  const { window, open, assign } = makeWindow(tab)
  const later = openLater(window, link)
  expect(open).toHaveBeenCalledOnce()
  expect(tab.opener).toBeNull()
  expect(later.go(url)).toBe('tab')
  expect(tab.location.replace).toHaveBeenCalledWith(url)
  expect(assign).not.toHaveBeenCalled()
})

test('a tab that the browser keeps closed is told', () => {
  expect(openLater(makeWindow(null).window, link).go(url)).toBe('blocked')
})

test('a native app has no tabs: the link waits for a tap of its own, and the page stays', () => {
  window.inletBoot = { place: 'native' } as Boot
  const { window: native, open, assign } = makeWindow(null)
  const later = openLater(native, link)
  later.cancel()
  expect(later.go(url)).toBe('by_tap')
  expect(open).not.toHaveBeenCalled()
  expect(assign).not.toHaveBeenCalled()
})

test('a host that opens links is asked when the link is there, and nothing else opens', () => {
  const asked = vi.fn()
  setHostAbilities({ open: asked })
  const { window, open } = makeWindow(null)
  const later = openLater(window, link)
  expect(asked).not.toHaveBeenCalled()
  expect(later.go(url)).toBe('host')
  expect(asked).toHaveBeenCalledExactlyOnceWith({ ...link, url })
  expect(open).not.toHaveBeenCalled()
})
