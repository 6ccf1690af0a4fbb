// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import type { PayLink } from '../../backends/backend.ts'
import { drawPanel } from '../fakePage.tsx'
import { makeDeferred } from '../evm-wallet/fakeProvider.ts'
import { makeFakeSession } from '../fakeSession.ts'
import { askingKit } from '../kits.ts'
import { Buy } from './Buy.tsx'
import { exchanges } from './exchanges.ts'

const coinbase = exchanges.find(({ id }) => id === 'coinbase')!
const asWindow = (tab: object | null) => tab as Window | null
const makeTab = () => ({ opener: null, closed: false, close: vi.fn(), location: { replace: vi.fn() } })
afterEach(() => {
  vi.restoreAllMocks()
  sessionStorage.clear()
})

async function draw(payLink: () => Promise<PayLink>, tab: ReturnType<typeof makeTab> | null) {
  await Promise.all([askingKit.load()])
  const open = vi.spyOn(window, 'open').mockReturnValue(asWindow(tab))
  const session = { ...makeFakeSession(), payLink: vi.fn(payLink) }
  const page = drawPanel(() => <Buy exchange={coinbase} />, session, { at: 'exchange', step: 'choose/coinbase/buy' })
  const submit = () => document.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }))
  return { open, session, page, submit }
}

test('B33 Enter twice is one tab and one request', async () => {
  const answer = makeDeferred<PayLink>()
  const tab = makeTab()
  const { open, session, page, submit } = await draw(() => answer.promise, tab)
  submit()
  submit()
  expect(open).toHaveBeenCalledOnce()
  expect(session.payLink).toHaveBeenCalledOnce()
  answer.resolve({ url: 'https://pay.example/', confirmsItself: true })
  await vi.waitFor(() => expect(page.text()).toContain('Coinbase is open in another tab'))
  expect(tab.location.replace).toHaveBeenCalledWith('https://pay.example/')
  page.end()
})

test('a link that is not safe is the service’s strange answer, and its tab is closed', async () => {
  const tab = makeTab()
  const { page, submit } = await draw(() => Promise.resolve({ url: 'javascript:1', confirmsItself: true }), tab)
  submit()
  await vi.waitFor(() => expect(page.text()).toContain('strange answer'))
  expect(page.text()).not.toContain('Your browser kept the tab closed')
  expect(tab.close).toHaveBeenCalledOnce()
  expect(tab.location.replace).not.toHaveBeenCalled()
  page.end()
})

test('a tab that the browser kept closed leaves a link', async () => {
  const { page, submit } = await draw(
    () => Promise.resolve({ url: 'https://pay.example/', confirmsItself: true }),
    null,
  )
  submit()
  await vi.waitFor(() => expect(page.text()).toContain('Your browser kept the tab closed'))
  expect(document.querySelectorAll('a[href="https://pay.example/"]')).toHaveLength(1)
  page.end()
})

test('an order that was made is there after a reload, until the payer wants another', async () => {
  const order = { url: 'https://pay.example/', confirmsItself: true }
  const first = await draw(() => Promise.resolve(order), null)
  first.submit()
  await vi.waitFor(() => expect(document.querySelectorAll('a[href="https://pay.example/"]')).toHaveLength(1))
  first.page.end()
  const { session, page } = await draw(() => Promise.resolve(order), null)
  expect(document.querySelectorAll('a[href="https://pay.example/"]')).toHaveLength(1)
  expect(document.querySelector('form')).toBeNull()
  expect(session.payLink).not.toHaveBeenCalled()
  page.click('Buy another amount')
  expect(document.querySelector('form')).not.toBeNull()
  page.end()
})

test('an order that somebody else wrote down leads nowhere', async () => {
  sessionStorage.setItem('inlet:order:fnd_6b1f0c2e4d:coinbase', '{"url":"javascript:1"}')
  const { page } = await draw(() => Promise.reject(new Error('not asked')), null)
  expect(document.querySelector('form')).not.toBeNull()
  page.end()
})

test('only an exchange that the link really leads to sells by it', () => {
  expect(exchanges.filter(({ hasPayLink }) => hasPayLink).map(({ id }) => id)).toEqual(['coinbase'])
})
