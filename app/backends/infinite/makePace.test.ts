import { expect, test } from 'vitest'
import type { Gate, Session } from '../../model/session.ts'
import { samples } from '../../model/samples.ts'
import { makePace } from './makePace.ts'

const at = (gate: Gate): Session => ({ ...samples.requires_action, gate })
const minute = 60_000

test('a transfer is looked at every 15 s for five minutes, then once a minute, and anew after each step', () => {
  let now = 0
  const pace = makePace(() => now)
  pace.note(samples.waiting_payment)
  expect(pace.pauseMs()).toBe(15_000)
  now = 4.9 * minute
  pace.note(samples.waiting_payment)
  expect(pace.pauseMs()).toBe(15_000)
  now = 5 * minute
  expect(pace.pauseMs()).toBe(minute)
  pace.note(samples.processing)
  expect(pace.pauseMs()).toBe(15_000)
})

test.each([
  [{ kind: 'identity', standing: 'not_started' }, 5_000],
  [{ kind: 'identity', standing: 'under_review' }, 5_000],
  [{ kind: 'identity', standing: 'paused' }, minute],
  [{ kind: 'identity', standing: 'rejected' }, minute],
  [{ kind: 'terms', url: '' }, 5_000],
  [{ kind: 'customer' }, minute],
  [{ kind: 'wallet_sign_in' }, minute],
] as const)('at the gate %j: every %i ms', (gate, pauseMs) => {
  const pace = makePace(() => 0)
  pace.note(at(gate))
  expect(pace.pauseMs()).toBe(pauseMs)
})

test('an order form asks every 5 s whether another tab has placed the order', () => {
  const pace = makePace(() => 0)
  pace.note(samples.requires_payment_method)
  expect(pace.pauseMs()).toBe(5_000)
})
