// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { drawPanel } from '../../methods/fakePage.tsx'
import { appsKit, choosingKit } from '../../methods/kits.ts'
import { readParams } from '../../params.ts'
import { makeGateSession } from '../fakeRamp.ts'
import { NoWallet } from './NoWallet.tsx'

const token = 'eyJhbGciOi.eyJzdWIi.c2ln'
const ends: (() => void)[] = []
const followed: string[] = []
beforeAll(() => Promise.all([import('#island/qr'), appsKit.load(), choosingKit.load()]))
beforeEach(() => {
  vi.useFakeTimers()
  followed.length = 0
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    followed.push(this.getAttribute('href') ?? '')
  })
})
afterEach(() => {
  ends.splice(0).forEach((end) => end())
  vi.restoreAllMocks()
  vi.useRealTimers()
  delete window.inletBoot
})

async function draw(isHandheld: boolean) {
  const params = readParams('?backend=bank&session=new_A-17&org=acme&locale=es', `#cs=${token}`, () => undefined)
  window.inletBoot = { place: 'page', params, backend: { id: 'bank' } } as NonNullable<Window['inletBoot']>
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: isHandheld } as MediaQueryList)
  const page = drawPanel(NoWallet, makeGateSession({ kind: 'wallet_sign_in' }), { at: 'status' })
  ends.push(page.end)
  await vi.advanceTimersByTimeAsync(50)
  return page
}
const link = `${window.location.origin}/?backend=bank&session=new_A-17&org=acme&locale=es`

test('on a phone a tap opens the page in a wallet, by a link without the secret', async () => {
  const page = await draw(true)
  page.click('MetaMask')
  page.click('imToken')
  expect(followed).toEqual([
    `metamask://dapp/${link.replace(/^https?:\/\//, '')}`,
    `imtokenv2://navigate/DappView?url=${encodeURIComponent(link)}`,
  ])
  expect(document.documentElement.outerHTML).not.toContain(token)
  expect(page.text()).toContain('There is no key in this link')
})

test('on a computer the link is a code to scan', async () => {
  const page = await draw(false)
  page.click('Any phone')
  await vi.advanceTimersByTimeAsync(50)
  expect(document.querySelector('svg.qr path')).not.toBeNull()
  expect(document.documentElement.outerHTML).not.toContain(token)
})

test('a page without a link of its own says what to do', async () => {
  const page = drawPanel(NoWallet, makeGateSession({ kind: 'wallet_sign_in' }), { at: 'status' })
  ends.push(page.end)
  expect(page.text()).toContain('Open this page in the browser of your wallet app')
  await vi.advanceTimersByTimeAsync(50)
  expect(page.button('MetaMask')).toBeUndefined()
})
