// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import type { Boot } from '../../boot.ts'
import { setHostAbilities } from '../../lib/hostAbilities.ts'
import { mayLeave } from '../../lib/mayLeave.ts'
import { opensSchemes, walletLink } from './walletLink.ts'

const path = 'send/0x3c49@137/transfer?address=0x4444&uint256=10000000'
const metamask = { app: 'metamask', label: 'MetaMask', url: `https://link.metamask.io/${path}` }
afterEach(() => {
  delete window.inletBoot
  setHostAbilities({})
  vi.restoreAllMocks()
})

test.each([
  ['https://link.metamask.io/', 'metamask://'],
  ['https://metamask.app.link/', 'metamask://'],
])('the same link by scheme: %s is %s', (web, scheme) => {
  const link = walletLink({ app: 'wallet', label: 'Wallet', url: web + path }, true)
  expect(link).toEqual({ kind: 'wallet', app: 'Wallet', url: scheme + path, fallbackUrl: web + path })
  expect(mayLeave(link)).toBe(true)
})

test('a wallet without a scheme that is known, and a place without schemes, keep the web link', () => {
  const url = `https://rainbow.me/${path}`
  expect(walletLink({ app: 'rainbow', label: '', url }, true)).toEqual({ kind: 'wallet', app: 'rainbow', url })
  expect(walletLink(metamask, false)).toEqual({ kind: 'wallet', app: 'MetaMask', url: metamask.url })
})

test.each([
  ['a phone', { place: 'page' }, true, true],
  ['a computer', { place: 'page' }, false, false],
  ['a frame on a phone', { place: 'framed' }, true, false],
  ['a native app that opens no links', { place: 'native' }, true, false],
  ['a native app that opens links', { place: 'native', canOpen: true }, true, true],
  ['a phone whose link asks for universal links', { place: 'page', ul: true }, true, false],
] as const)('on %s', (_, around, isHandheld, expected) => {
  const { place, ul = false, canOpen = false } = { ul: undefined, canOpen: undefined, ...around }
  vi.spyOn(window, 'matchMedia').mockImplementation((media) => ({ media, matches: isHandheld }) as MediaQueryList)
  window.inletBoot = { place, params: { prefersUniversalLinks: ul } } as Boot
  if (canOpen) setHostAbilities({ open: () => {} })
  expect(opensSchemes()).toBe(expected)
})
