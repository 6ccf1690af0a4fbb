// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { receiverKit } from '../../methods/kits.ts'
import { readParams } from '../../params.ts'
import { drawPanel } from '../../methods/fakePage.tsx'
import { makeGateSession } from '../fakeRamp.ts'
import { NoWallet } from './NoWallet.tsx'
import { metamaskLink, plainLink } from './plainLink.ts'

const token = 'eyJhbGciOi.eyJzdWIi.c2ln'
const ends: (() => void)[] = []
beforeAll(() => Promise.all([import('#island/qr'), receiverKit.load()]))
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  ends.splice(0).forEach((end) => end())
  vi.restoreAllMocks()
  vi.useRealTimers()
  delete window.inletBoot
})

async function draw(isHandheld: boolean) {
  const params = readParams('?backend=bank&session=new_A-17&locale=es', `#cs=${token}`, () => undefined)
  window.inletBoot = { place: 'page', params, backend: { id: 'bank' } } as NonNullable<Window['inletBoot']>
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: isHandheld } as MediaQueryList)
  const page = drawPanel(NoWallet, makeGateSession({ kind: 'wallet_sign_in' }), { at: 'status' })
  ends.push(page.end)
  await vi.advanceTimersByTimeAsync(50)
  return page
}
const link = `${window.location.origin}/?backend=bank&session=new_A-17&locale=es`

test.each([true, false])('the way into a wallet’s browser holds no secret (on a phone: %s)', async (isHandheld) => {
  await draw(isHandheld)
  expect(plainLink(window.inletBoot, window.location.origin)).toBe(link)
  expect(document.documentElement.outerHTML).not.toContain(token)
})

test('on a computer the link is a code to scan, on a phone a link into the app', async () => {
  await draw(false)
  expect(document.querySelector('[data-qr]')?.getAttribute('data-qr')).toBe(link)
  ends.splice(0).forEach((end) => end())
  await draw(true)
  expect(document.querySelector('[data-qr]')).toBeNull()
  const page = link.replace(/^https?:\/\//, '')
  expect(document.querySelector('a')?.getAttribute('href')).toBe(`metamask://dapp/${page}`)
  expect(metamaskLink(link).fallbackUrl).toBe(`https://link.metamask.io/dapp/${page}`)
})

test('a page without a link of its own says what to do', async () => {
  const page = drawPanel(NoWallet, makeGateSession({ kind: 'wallet_sign_in' }), { at: 'status' })
  ends.push(page.end)
  expect(page.text()).toContain('Open this page in the browser of your wallet app')
  await vi.advanceTimersByTimeAsync(50)
  expect(document.querySelector('a, [data-qr]')).toBeNull()
})
