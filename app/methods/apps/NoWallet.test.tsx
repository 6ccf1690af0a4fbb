// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { OutsideLink } from '../../lib/hostAbilities.ts'
import { setHostAbilities } from '../../lib/hostAbilities.ts'
import { readParams } from '../../params.ts'
import { drawPanel } from '../fakePage.tsx'
import { makeFakeSession } from '../fakeSession.ts'
import { appsKit, choosingKit } from '../kits.ts'
import { NoWallet } from './NoWallet.tsx'

const secret = 'cs_1+2/3='
const ends: (() => void)[] = []
const followed: string[] = []
beforeAll(() => Promise.all([import('#island/qr'), appsKit.load(), choosingKit.load()]), 60_000)
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
  setHostAbilities({})
  window.localStorage.clear()
  delete window.inletBoot
})

const agents = {
  ios: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X)',
  android: 'Mozilla/5.0 (Linux; Android 16; Pixel 9)',
  computer: 'Mozilla/5.0 (X11; Linux x86_64)',
}
type Where = {
  place?: 'page' | 'framed' | 'native'
  on?: keyof typeof agents
  family?: 'evm' | 'solana'
  isBound?: boolean
}

async function draw({ place = 'page', on = 'ios', family = 'evm', isBound = false }: Where = {}) {
  const params = readParams(
    '?backend=b&session=s_1',
    `#cs=${encodeURIComponent(secret)}`,
    () => undefined,
    () => isBound,
  )
  window.inletBoot = { place, params, backend: { id: 'b' } } as NonNullable<Window['inletBoot']>
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: on !== 'computer' } as MediaQueryList)
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(agents[on])
  const page = drawPanel(() => <NoWallet family={family} />, makeFakeSession(), { at: 'status' })
  ends.push(page.end)
  await vi.advanceTimersByTimeAsync(50)
  return page
}
const own = (family = 'evm') =>
  `${window.location.origin}/?backend=b&session=s_1&nav=${family}_wallet#cs=cs_1%2B2%2F3%3D`
const holdsSecret = () => /cs_1/.test(document.documentElement.outerHTML)
const hasCode = () => document.querySelector('svg.qr path') !== null

test('on a phone a tap opens this session in a wallet’s own browser by its own scheme, and the page never shows the link', async () => {
  const page = await draw({ family: 'solana' })
  page.click('Solflare')
  const ref = encodeURIComponent(window.location.origin)
  expect(followed).toEqual([`_self solflare://ul/v1/browse/${encodeURIComponent(own('solana'))}?ref=${ref}`])
  expect(holdsSecret()).toBe(false)
})

test.each([
  { on: 'ios', was: 'opened' },
  { on: 'computer', was: 'shown as a code' },
] as const)('on $on the app that was $was last comes first, the next time', async ({ on }) => {
  const page = await draw({ on })
  page.click('Rainbow')
  await vi.advanceTimersByTimeAsync(50)
  page.end()
  await draw({ on })
  const names = [...document.querySelectorAll('.list strong')].map((row) => row.textContent)
  expect(names.filter((name) => name !== 'Any phone').slice(0, 2)).toEqual(['Rainbow', 'MetaMask'])
})

test('what has no browser on this system is not offered', async () => {
  const onApple = await draw({ on: 'ios' })
  expect([onApple.button('Trust Wallet'), !!onApple.button('Zerion')]).toEqual([undefined, true])
  ends.splice(0).forEach((end) => end())
  const onAndroid = await draw({ on: 'android' })
  expect([!!onAndroid.button('Trust Wallet'), onAndroid.button('Zerion')]).toEqual([true, undefined])
})

test('W28: a link that opened nothing is told so after two seconds, with the app’s store and a code for another phone', async () => {
  const page = await draw()
  page.click('Rainbow')
  expect(page.text()).not.toContain('Nothing opened?')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(page.text()).toContain('Nothing opened? Rainbow may not be on this phone.')
  expect(document.querySelector('a.button')?.getAttribute('href')).toBe('https://apps.apple.com/app/id1457119021')
  expect(hasCode()).toBe(false)
  page.click('Show a code for another phone')
  await vi.advanceTimersByTimeAsync(50)
  expect([hasCode(), holdsSecret()]).toEqual([true, false])
})

test('on a computer the code comes by a tap, and says who may use it', async () => {
  const page = await draw({ on: 'computer' })
  expect(hasCode()).toBe(false)
  page.click('Phantom')
  await vi.advanceTimersByTimeAsync(50)
  expect(hasCode()).toBe(true)
  expect(page.text()).toContain('It opens the payment in Phantom.')
  expect(page.text()).toContain('see the payment and pay it. Do not pass it on')
  expect(holdsSecret()).toBe(false)
  page.click('Choose another wallet')
  expect(hasCode()).toBe(false)
})

test('W02: a frame offers its own page first, and names the wallets that stay out of frames', async () => {
  const page = await draw({ place: 'framed' })
  expect(page.text()).toMatch(/MetaMask, .*Trust Wallet.* Rainbow/)
  expect(page.button('Phantom')).toBeUndefined()
  page.click('Open in a full page')
  expect(followed).toEqual([`_blank ${own()}`])
  await vi.advanceTimersByTimeAsync(2_000)
  expect(page.text()).toContain('Nothing opened?')
  expect(page.button('Copy the link')).toBeDefined()
})

test('a host that opens links is asked, and nothing else happens', async () => {
  const asked: OutsideLink[] = []
  setHostAbilities({ open: (link) => void asked.push(link) })
  const page = await draw({ place: 'framed' })
  page.click('Open in a full page')
  page.click('Phantom')
  expect(asked.map(({ url }) => url.slice(0, 17))).toEqual([own().slice(0, 17), 'phantom://browse/'])
  expect(followed).toEqual([])
})

test('a native app that opens no links gets an ordinary navigation', async () => {
  const page = await draw({ place: 'native' })
  page.click('Rainbow')
  expect(followed).toEqual([`_self rainbow://dapp?url=${encodeURIComponent(own())}`])
})

test('a session whose secret is this page’s alone offers no link', async () => {
  const page = await draw({ isBound: true })
  expect(page.text()).toContain('This payment stays in this browser.')
  expect(page.button('Phantom')).toBeUndefined()
})
