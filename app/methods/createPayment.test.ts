// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PaymentParts } from './createPayment.ts'
import { createPayment } from './createPayment.ts'
import { makeFakeSession } from './fakeSession.ts'
import { markSend } from './sendMark.ts'

type Order = { readonly to: string; readonly units: bigint }

const tapped: Order = { to: 'a', units: 25n }
const others: readonly (readonly [what: string, order: Order | undefined])[] = [
  ['another receiver', { to: 'b', units: 25n }],
  ['another amount', { to: 'a', units: 26n }],
  ['nothing', undefined],
]
const ends: (() => void)[] = []
beforeEach(() => void vi.useFakeTimers({ now: 1_800_000_000_000 }))
afterEach(() => {
  ends.splice(0).forEach((end) => end())
  markSend('s_1')
  vi.useRealTimers()
})

function open(change: Partial<PaymentParts<Order>> = {}) {
  const session = makeFakeSession()
  const [order, setOrder] = createSignal<Order | undefined>(tapped)
  const ask = vi.fn<PaymentParts<Order>['ask']>(async (_, isWanted) => (isWanted() ? '0xhash' : undefined))
  const payment = createRoot((dispose) => {
    ends.push(dispose)
    return createPayment<Order>({
      session,
      sessionId: 's_1',
      order,
      isSame: (one, other) => one.to === other.to && one.units === other.units,
      chainOf: () => 'eip155:137',
      ask,
      now: () => Date.now(),
      ...change,
    })
  })
  const pay = async () => {
    const paid = payment.pay()
    await vi.advanceTimersByTimeAsync(1_000)
    await paid
  }
  return { session, setOrder, ask, payment, pay }
}

test('what was tapped is what is asked for, although it was written anew with the same facts', async () => {
  const { session, setOrder, ask, payment, pay } = open()
  session.onRefresh = () => Boolean(setOrder({ ...tapped }))
  await pay()
  expect(ask).toHaveBeenCalledOnce()
  expect(ask.mock.calls[0]?.[0]).toBe(tapped)
  expect(session.sent).toHaveLength(1)
  expect(payment.hasNewFacts()).toBe(false)
})

test.each(others)('%s that comes with the fresh facts is shown, and the wallet is not asked', async (_, next) => {
  const { session, setOrder, ask, payment, pay } = open()
  session.onRefresh = () => {
    setOrder(next)
    return true
  }
  await pay()
  expect(ask).not.toHaveBeenCalled()
  expect([session.sent, payment.hasNewFacts(), payment.phase()]).toEqual([[], true, 'ready'])
})

test.each(others)('%s that comes while the wallet is made ready is not asked for', async (_, next) => {
  const late = open({ prepare: async () => void late.setOrder(next) })
  await late.pay()
  expect(late.ask).not.toHaveBeenCalled()
  expect([late.session.sent, late.payment.hasNewFacts()]).toEqual([[], true])
})

test.each(others)('%s that comes at the wallet’s last look is no longer wanted', async (_, next) => {
  const late = open({
    ask: async (_order, isWanted) => {
      late.setOrder(next)
      return isWanted() ? '0xhash' : undefined
    },
  })
  await late.pay()
  expect([late.session.sent, late.payment.hasNewFacts()]).toEqual([[], true])
})
