// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { polygonUsdc } from '../../model/samples.ts'
import { drawPanel } from '../fakePage.tsx'
import { makeFakeSession } from '../fakeSession.ts'
import { askingKit } from '../kits.ts'
import { AmountWithFee } from './AmountWithFee.tsx'

const ends: (() => void)[] = []
afterEach(() => ends.splice(0).forEach((end) => end()))

async function draw() {
  await Promise.all([askingKit.load()])
  const panel = () => <AmountWithFee units={100_000_000n} asset={polygonUsdc} />
  const page = drawPanel(panel, makeFakeSession(), { at: 'exchange' })
  ends.push(page.end)
  return page
}
const total = () => document.querySelector('.money')?.textContent.replace(/\u00a0/g, ' ')

test.each([
  ['', '100.00 USDC'],
  ['0', '100.00 USDC'],
  ['0.00', '100.00 USDC'],
  ['1.5', '101.50 USDC'],
  ['0.000001', '100.000001 USDC'],
])('with a fee of "%s", %s is to be typed', async (fee, expected) => {
  const page = await draw()
  page.type(fee)
  expect(total()).toBe(expected)
})

test.each([
  ['x', 'not an amount'],
  ['0.0000001', 'Too many digits'],
])('a fee of "%s" is told to be none, and the amount alone stands', async (fee, words) => {
  const page = await draw()
  page.type(fee)
  expect(page.text()).toContain(words)
  expect(total()).toBe('100.00 USDC')
})
