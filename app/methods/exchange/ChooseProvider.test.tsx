// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { DepositError } from '../../errors.ts'
import type { Redirect } from '../../model/instruction.ts'
import { samples } from '../../model/samples.ts'
import type { ProviderPage, Target } from '../../model/session.ts'
import type { FakePage } from '../fakePage.tsx'
import { drawPanel } from '../fakePage.tsx'
import type { FakeSession } from '../fakeSession.ts'
import { makeFakeSession, waiting } from '../fakeSession.ts'
import { askingKit, limitedKit } from '../kits.ts'
import { ChooseProvider } from './ChooseProvider.tsx'
import { PayProvider } from './PayProvider.tsx'

const start = 1_800_000_000_000
const minute = 60_000
const coinbase: ProviderPage = { id: 'Coinbase', name: 'Coinbase', needsAmount: true }
const sepa: ProviderPage = { id: 'sepa', name: 'SEPA', needsAmount: false }
const redirect: Redirect = {
  kind: 'redirect',
  url: 'https://pay.example/order/1',
  provider: 'Coinbase',
  waitingMessage: 'Waiting for Coinbase',
  expiresAt: start + 15 * minute,
  confirmsItself: true,
}
const { target } = samples.waiting_payment
const free: Target = { asset: target.asset, address: target.address }
const offers = [{ kind: 'exchange', pages: [coinbase, sepa] }] as const
let session: FakeSession
let page: FakePage
let tab: { opener: unknown; closed: boolean; close: () => void; location: { replace: (url: string) => void } }
const open = vi.fn<(url: string, target: string) => typeof tab | null>(() => tab)

beforeAll(() => Promise.all([askingKit.load(), limitedKit.load()]))
beforeEach(() => {
  vi.useFakeTimers({ now: start })
  tab = { opener: window, closed: false, close: vi.fn(), location: { replace: vi.fn() } }
  open.mockClear()
  vi.stubGlobal('open', open)
})
afterEach(() => {
  page.end()
  window.localStorage.clear()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function drawChoice(change: { target?: Target; answer?: Redirect } = {}) {
  session = makeFakeSession()
  session.show({ ...samples.requires_payment_method, offers, target: change.target ?? target })
  session.choose = (choice) => {
    session.choices.push(choice)
    session.show({ ...waiting(), offers, instruction: change.answer ?? redirect })
    return Promise.resolve()
  }
  page = drawPanel(() => <ChooseProvider pages={[coinbase, sepa]} />, session, { at: 'exchange', step: 'choose' })
}
function drawPage(instruction: Redirect, step?: string) {
  session = makeFakeSession({}, { offers })
  page = drawPanel(() => <PayProvider instruction={instruction} />, session, {
    at: 'exchange',
    ...(step && { step }),
  })
}
const settle = () => vi.advanceTimersByTimeAsync(10)
const rows = () => [...document.querySelectorAll('.list strong')].map((row) => row.textContent)
const link = () => document.querySelector<HTMLAnchorElement>('a.button')

test('a page is opened in the tap, in a tab that is cut from this page, for the amount that is locked', async () => {
  drawChoice()
  page.click('Coinbase')
  expect(open).toHaveBeenCalledWith('', '_blank')
  expect(tab.opener).toBeNull()
  expect(tab.location.replace).not.toHaveBeenCalled()
  await settle()
  expect(session.choices).toEqual([{ kind: 'redirect', page: 'Coinbase', amount: '25' }])
  expect(tab.location.replace).toHaveBeenCalledWith(redirect.url)
})

test('a provider that asks by itself is told no amount', async () => {
  drawChoice()
  page.click('SEPA')
  await settle()
  expect(session.choices).toEqual([{ kind: 'redirect', page: 'sepa' }])
})

test('the page that was gone to last comes first, the next time', async () => {
  drawChoice()
  expect(rows()).toEqual(['Coinbase', 'SEPA'])
  page.click('SEPA')
  await settle()
  page.end()
  drawChoice()
  expect(rows()).toEqual(['SEPA', 'Coinbase'])
})

test('where the payer is free, an exchange asks how much before any tab opens', async () => {
  drawChoice({ target: free })
  page.click('Coinbase')
  expect(open).not.toHaveBeenCalled()
  page.type('40.50')
  document.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }))
  expect(open).toHaveBeenCalledTimes(1)
  await settle()
  expect(session.choices).toEqual([{ kind: 'redirect', page: 'Coinbase', amount: '40.5' }])
})

test('a refusal closes the empty tab and is said', async () => {
  drawChoice()
  session.choose = () => Promise.reject(new DepositError('method_unavailable', { backend: 'daimo' }))
  page.click('Coinbase')
  await settle()
  expect(tab.close).toHaveBeenCalled()
  expect(page.text()).toContain('Where will you pay?')
  expect(document.querySelector('.notice')).not.toBeNull()
})

test('a link that is not safe is not followed', async () => {
  drawChoice({ answer: { ...redirect, url: 'javascript:alert(1)' } })
  page.click('Coinbase')
  await settle()
  expect(tab.location.replace).not.toHaveBeenCalled()
  expect(tab.close).toHaveBeenCalled()
})

test('the page is one tap away until its end, with what the provider wants said', async () => {
  drawPage(redirect, 'tab')
  expect(page.text()).toContain('Coinbase is open in another tab.')
  expect(page.text()).toContain('Waiting for Coinbase')
  expect(page.text()).toContain('15:00')
  expect(link()?.href).toBe(redirect.url)
  await vi.advanceTimersByTimeAsync(15 * minute)
  expect(link()).toBeNull()
  expect(page.text()).toContain('The page of Coinbase has ended')
  await vi.advanceTimersByTimeAsync(60 * minute)
  expect(session.choices).toEqual([])
  page.click('Open a fresh page')
  await settle()
  expect(session.choices).toEqual([{ kind: 'redirect', page: 'Coinbase', amount: '25' }])
})

test('a browser that kept the tab closed is told so beside the link', () => {
  drawPage(redirect, 'blocked')
  expect(page.text()).toContain('Your browser kept the tab closed.')
  expect(link()?.href).toBe(redirect.url)
})

test('after a reload that forgot how it was opened, the link leads on', () => {
  drawPage(redirect)
  expect(page.text()).toContain('Continue to Coinbase')
  expect(link()?.textContent).toContain('Open Coinbase')
})
