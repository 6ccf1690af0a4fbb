// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import type { Boot } from '../../boot.ts'
import { openLater } from './openLater.ts'

const url = 'https://exchange.example/buy'
afterEach(() => delete window.inletBoot)

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
  const later = openLater(window)
  expect(open).toHaveBeenCalledOnce()
  expect(tab.opener).toBeNull()
  expect(later.go(url)).toBe('tab')
  expect(tab.location.replace).toHaveBeenCalledWith(url)
  expect(assign).not.toHaveBeenCalled()
})

test('a tab that the browser keeps closed is told', () => {
  expect(openLater(makeWindow(null).window).go(url)).toBe('blocked')
})

test('a native app has no tabs: the link is followed in the page', () => {
  window.inletBoot = { place: 'native' } as Boot
  const { window: native, open, assign } = makeWindow(null)
  const later = openLater(native)
  later.cancel()
  expect(later.go(url)).toBe('here')
  expect(open).not.toHaveBeenCalled()
  expect(assign).toHaveBeenCalledWith(url)
})
