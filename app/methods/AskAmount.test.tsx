// @vitest-environment happy-dom
import { createSignal } from 'solid-js'
import { beforeAll, expect, test, vi } from 'vitest'
import { DepositError } from '../errors.ts'
import { AskAmount } from './AskAmount.tsx'
import { drawPanel } from './fakePage.tsx'
import { makeFakeSession } from './fakeSession.ts'
import { askingKit } from './kits.ts'

beforeAll(askingKit.load)

function draw() {
  const onAmount = vi.fn()
  const [problem, setProblem] = createSignal<DepositError>()
  const panel = () => (
    <AskAmount symbol="USDT" decimals={6} go="Go on" isBusy={false} problem={problem()} onAmount={onAmount} />
  )
  const page = drawPanel(panel, makeFakeSession(), { at: 'choose' })
  return { ...page, text: () => page.text().replaceAll('\u00a0', ' '), onAmount, setProblem }
}

test('what is typed is said back as it is read, and only while it can be', () => {
  const page = draw()
  page.type('1,234.5')
  expect(page.text()).toContain('That is 1,234.50 USDT')
  page.type('1.234')
  expect(page.text()).toContain('That is 1.234 USDT')
  page.type('12 apples')
  expect(page.text()).not.toContain('That is 1')
  page.end()
})

test('why the last amount led nowhere does not stand beside what is wrong with a later one', () => {
  const page = draw()
  page.type('25')
  page.click('Go on')
  expect(page.onAmount).toHaveBeenCalledWith(25_000_000n)
  page.setProblem(new DepositError('backend_unreachable', { backend: 'daimo' }))
  expect(page.text()).toContain('We cannot reach the payment service')
  page.type('x')
  page.click('Go on')
  expect(page.text()).toContain('That is not an amount.')
  expect(page.text()).not.toContain('We cannot reach')
  page.end()
})
