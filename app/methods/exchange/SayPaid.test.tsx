// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { DepositError } from '../../errors.ts'
import type { Redirect } from '../../model/instruction.ts'
import type { FakePage } from '../fakePage.tsx'
import { drawPanel } from '../fakePage.tsx'
import { makeFakeSession } from '../fakeSession.ts'
import { askingKit, limitedKit } from '../kits.ts'
import { PayProvider } from './PayProvider.tsx'

const redirect: Redirect = {
  kind: 'redirect',
  url: 'https://pay.example/order/1',
  provider: 'Coinbase',
  confirmsItself: true,
}
let page: FakePage

beforeAll(() => Promise.all([askingKit.load(), limitedKit.load()]))
afterEach(() => page.end())

function draw(reportPaid: (() => Promise<void>) | undefined, step?: string) {
  const session = Object.assign(makeFakeSession(), { reportPaid })
  page = drawPanel(() => <PayProvider instruction={redirect} />, session, { at: 'exchange', ...(step && { step }) })
}
const paid = () => page.button('I have paid')

test('the word of the payer is quiet until the page of the exchange was opened, and plain from then on', () => {
  draw(() => Promise.resolve())
  expect(paid()?.className).toContain('quiet')
  expect(page.text()).toContain('Tap it when you have finished at Coinbase.')
  const link = document.querySelector<HTMLAnchorElement>('a.button')!
  link.addEventListener('click', (event) => event.preventDefault())
  link.click()
  expect(paid()?.className).toContain('secondary')
  expect(document.querySelector('a.button')?.className).toContain('secondary')
  expect(page.text()).not.toContain('another tab')
})

test('it is said once, and what happens next is told', async () => {
  let answer = () => {}
  const report = vi.fn(() => new Promise<void>((resolve) => (answer = resolve)))
  draw(report, 'tab')
  page.click('I have paid')
  page.click('I have paid')
  answer()
  await vi.waitFor(() => expect(page.text()).toContain('The money shows here as soon as it is seen'))
  expect(paid()).toBeUndefined()
  expect(report).toHaveBeenCalledOnce()
})

test('a refusal is told, and the screen stays for another try', async () => {
  const report = vi.fn(() => Promise.reject(new DepositError('backend_failed', { backend: 'one', status: 500 })))
  draw(report, 'tab')
  page.click('I have paid')
  await vi.waitFor(() => expect(page.text()).toContain('The payment service has a problem'))
  page.click('I have paid')
  await vi.waitFor(() => expect(report).toHaveBeenCalledTimes(2))
  expect(page.text()).toContain('Open Coinbase')
})

test('where nobody wants to hear it, it is not asked', () => {
  draw(undefined, 'tab')
  expect(paid()).toBeUndefined()
})
