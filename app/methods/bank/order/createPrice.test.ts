// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PriceGuide, Wish } from '../../../model/ramp.ts'
import { createPrice } from './createPrice.ts'
import { bridged } from './fakeMarket.ts'

const wish = (amount: string): Wish => ({ direction: 'buy', currency: 'USD', asset: bridged.asset, amount })
const guide = (amount: string): PriceGuide => ({
  pays: { amount, symbol: 'USD' },
  gets: { amount, symbol: 'USDC' },
  fees: [],
  expiresAt: Date.now() + 60_000,
})
let end = () => {}
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  end()
  vi.useRealTimers()
})

function start(ask: (wish: Wish) => Promise<PriceGuide>) {
  const asked = vi.fn(ask)
  return createRoot((dispose) => {
    end = dispose
    const [wanted, want] = createSignal<Wish | undefined>()
    return { asked, want, price: createPrice(wanted, asked) }
  })
}

test('typing is one question, after a pause', async () => {
  const { asked, want, price } = start(({ amount }) => Promise.resolve(guide(amount)))
  for (const amount of ['1', '10', '100']) {
    want(wish(amount))
    await vi.advanceTimersByTimeAsync(200)
  }
  expect(asked).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(400)
  expect(asked.mock.calls.map(([{ amount }]) => amount)).toEqual(['100'])
  expect(price.guide()?.gets.amount).toBe('100')
})

test('one is asked for at a time, and the last wish wins', async () => {
  const answers: ((found: PriceGuide) => void)[] = []
  const { asked, want, price } = start(() => new Promise((resolve) => answers.push(resolve)))
  want(wish('100'))
  await vi.advanceTimersByTimeAsync(600)
  want(wish('200'))
  await vi.advanceTimersByTimeAsync(600)
  want(wish('300'))
  await vi.advanceTimersByTimeAsync(600)
  expect(asked).toHaveBeenCalledTimes(1)
  answers[0]!(guide('100'))
  await vi.advanceTimersByTimeAsync(10)
  expect(price.guide()).toBeUndefined()
  expect(asked.mock.calls.map(([{ amount }]) => amount)).toEqual(['100', '300'])
  answers[1]!(guide('300'))
  await vi.advanceTimersByTimeAsync(10)
  expect(price.guide()?.gets.amount).toBe('300')
})

test('a price is renewed before it ends, and no more once nobody looks', async () => {
  const { asked, want } = start(({ amount }) => Promise.resolve(guide(amount)))
  want(wish('100'))
  await vi.advanceTimersByTimeAsync(600)
  await vi.advanceTimersByTimeAsync(50_000)
  expect(asked).toHaveBeenCalledTimes(2)
  end()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(asked).toHaveBeenCalledTimes(2)
})

test('a failure is told, and asked again by a tap alone', async () => {
  let isDown = true
  const { asked, want, price } = start(({ amount }) =>
    isDown ? Promise.reject(new Error('down')) : Promise.resolve(guide(amount)),
  )
  want(wish('100'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toHaveBeenCalledTimes(1)
  expect(price.problem()?.code).toBe('unexpected')
  isDown = false
  price.renew()
  await vi.advanceTimersByTimeAsync(10)
  expect(price.problem()).toBeUndefined()
  expect(price.guide()?.gets.amount).toBe('100')
})
