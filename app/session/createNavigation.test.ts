// @vitest-environment happy-dom
import { createRoot } from 'solid-js'
import { afterEach, expect, test } from 'vitest'
import type { Navigation } from './createNavigation.tsx'
import { createNavigation } from './createNavigation.tsx'

const ends: (() => void)[] = []
afterEach(() => {
  ends.splice(0).forEach((end) => end())
  window.history.replaceState(null, '')
})
const open = (nav?: string): Navigation =>
  createRoot((end) => {
    ends.push(end)
    return createNavigation(window, true, nav)
  })

test('a fresh page starts at the way to pay that its link names', () => {
  expect(open('evm_wallet').view()).toEqual({ at: 'evm_wallet', step: 'enter' })
  expect(open('solana_wallet').view()).toEqual({ at: 'solana_wallet', step: 'enter' })
})

test.each(['', 'status', 'somewhere', 'constructor', undefined])(
  'a link that names no way (%s) starts at the status',
  (nav) => {
    expect(open(nav).view()).toEqual({ at: 'status' })
  },
)

test('after a reload the payer is where they were, not where the link began', () => {
  open('evm_wallet').replace({ at: 'choose' })
  expect(open('evm_wallet').view()).toEqual({ at: 'choose' })
})
