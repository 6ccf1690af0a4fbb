// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { readParams } from '../../params.ts'
import { drawPanel } from '../fakePage.tsx'
import { makeFakeSession } from '../fakeSession.ts'
import { loadAside, receiverKit, sendingKit } from '../kits.ts'
import { NoWallet } from './NoWallet.tsx'

const secret = 'cs_1+2/3='
const ends: (() => void)[] = []
const followed: string[] = []
beforeAll(() => Promise.all([import('#island/qr'), receiverKit.load(), sendingKit.load(), loadAside()]), 60_000)
beforeEach(() => {
  vi.useFakeTimers()
  followed.length = 0
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    followed.push(`${this.target} ${this.getAttribute('href')}`)
  })
})
afterEach(() => {
  ends.splice(0).forEach((end) => end())
  vi.restoreAllMocks()
  vi.useRealTimers()
  delete window.inletBoot
})

async function draw(place: 'page' | 'framed' | 'native', isHandheld: boolean, travels = true) {
  const params = readParams('?backend=daimo&session=s_1', `#cs=${encodeURIComponent(secret)}`, () => undefined)
  window.inletBoot = { place, params, backend: { id: 'daimo' } } as NonNullable<Window['inletBoot']>
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: isHandheld } as MediaQueryList)
  const session = makeFakeSession(
    {},
    { offers: [travels ? { kind: 'solana_wallet', travels } : { kind: 'solana_wallet' }] },
  )
  const page = drawPanel(NoWallet, session, { at: 'solana_wallet' })
  ends.push(page.end)
  await vi.advanceTimersByTimeAsync(50)
  return page
}
const own = `${window.location.origin}/?backend=daimo&session=s_1#cs=cs_1%2B2%2F3%3D`
const holdsSecret = () => /cs_1/.test(document.documentElement.outerHTML)

test('on a phone a tap opens this session in a wallet’s own browser by its own scheme, and the page never shows the link', async () => {
  const page = await draw('page', true)
  page.click('Solflare')
  const ref = encodeURIComponent(window.location.origin)
  expect(followed).toEqual([`_self solflare://ul/v1/browse/${encodeURIComponent(own)}?ref=${ref}`])
  expect(holdsSecret()).toBe(false)
})

test('W28 a link that opened nothing is told so after two seconds', async () => {
  const page = await draw('page', true)
  page.click('Phantom')
  expect(page.text()).not.toContain('Nothing opened?')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(page.text()).toContain('Nothing opened? Phantom may not be on this phone.')
})

test('on a computer the code comes by a tap, and says who may see it', async () => {
  const page = await draw('page', false)
  expect(document.querySelector('svg.qr')).toBe(null)
  page.click('Phantom')
  await vi.advanceTimersByTimeAsync(50)
  expect(document.querySelector('svg.qr path')).not.toBe(null)
  expect(page.text()).toContain('It opens the payment in Phantom.')
  expect(page.text()).toContain('Do not pass it on')
  expect(holdsSecret()).toBe(false)
  page.click('Choose another wallet')
  expect(document.querySelector('svg.qr')).toBe(null)
})

test('W02 a frame on a phone opens its own page first', async () => {
  const page = await draw('framed', true)
  page.click('Open its own page')
  expect(followed).toEqual([`_blank ${own}`])
})

test.each([
  ['a native app', 'native', true],
  ['a session whose secret stays here', 'page', false],
] as const)('%s offers no link', async (_, place, travels) => {
  const page = await draw(place, true, travels)
  expect(page.text()).toContain('No wallet in this browser.')
  expect(page.button('Phantom')).toBeUndefined()
})
