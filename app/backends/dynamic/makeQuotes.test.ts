// @vitest-environment happy-dom
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Answer } from './scripted.ts'
import { freshTab } from './freshTab.ts'
import {
  attached,
  bySigning,
  failureOf,
  flows,
  ok,
  quote,
  samples,
  scripted,
  signal,
  startedAt,
  wire,
} from './scripted.ts'

// What reads refusals is a part, which is there at once here: time stands still in these tests.
beforeAll(async () => void (await import('../toFailure.ts')))

freshTab()

const pending: Answer = { status: 422, body: { error: 'The risk check is not cleared: pending' } }

describe('a price', () => {
  const pay = async (clockAhead: number) => {
    vi.setSystemTime(startedAt + clockAhead)
    const { backend } = scripted([
      attached(flows.attached),
      ok(flows.quoted),
      ok(flows.signing),
      ok(flows.signing),
      ok(flows.signing),
    ])
    await backend.setPaymentMethod?.(bySigning, signal)
    return backend
  }

  test.each([0, -86_400_000, 86_400_000])('lives its minute on a clock that is off by %i ms', async (clockAhead) => {
    const backend = await pay(clockAhead)
    expect(await backend.retrieve(signal)).toMatchObject({
      instruction: { prepared: {}, expiresAt: startedAt + clockAhead + 60_000 },
    })
    vi.setSystemTime(startedAt + clockAhead + 60_000)
    const over = await backend.retrieve(signal)
    expect(over.status === 'waiting_payment' && over.instruction).not.toHaveProperty('prepared')
  })

  test('goes on living after a reload', async () => {
    await pay(86_400_000)
    const { backend } = scripted([ok(flows.signing)])
    expect(await backend.retrieve(signal)).toMatchObject({ instruction: { prepared: { to: samples.spender } } })
  })

  test('that the flow does not repeat stays as it was prepared, for its own version', async () => {
    const later = wire({ ...flows.quoted, quote: quote({ version: 2 }) })
    const { backend } = scripted([
      attached(flows.attached),
      ok(flows.quoted),
      ok(flows.signing),
      ok(flows.quoted),
      ok(later),
    ])
    await backend.setPaymentMethod?.(bySigning, signal)
    expect(await backend.retrieve(signal)).toMatchObject({ instruction: { prepared: { to: samples.spender } } })
    const next = await backend.retrieve(signal)
    expect(next.status === 'waiting_payment' && next.instruction).not.toHaveProperty('prepared')
  })
})

describe('a check of the payer’s account', () => {
  const begun = [attached(flows.attached), ok(flows.quoted)]

  test('is waited for', async () => {
    const { backend, asked } = scripted([
      ...begun,
      pending,
      ok(flows.quoted),
      pending,
      ok(flows.quoted),
      ok(flows.signing),
    ])
    const work = backend.setPaymentMethod?.(bySigning, signal)
    await vi.advanceTimersByTimeAsync(1_499)
    expect(asked().filter((call) => call === 'POST /prepare')).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1_501)
    expect(await work).toMatchObject({ instruction: { prepared: {} } })
  })

  test('is waited for eight times', async () => {
    const refusals = Array.from({ length: 8 }, () => [pending, ok(flows.quoted)]).flat()
    const { backend, asked } = scripted([...begun, ...refusals, pending, ok(flows.quoted)])
    const work = failureOf(backend.setPaymentMethod?.(bySigning, signal))
    await vi.advanceTimersByTimeAsync(12_000)
    expect(await work).toEqual({ code: 'risk_pending', backend: 'dynamic' })
    expect(asked().filter((call) => call === 'POST /prepare')).toHaveLength(9)
  })

  test.each(['review', 'blocked'])('that turns to %s is told at once', async (riskState) => {
    const held = ok(wire({ ...flows.quoted, riskState }))
    const { backend } = scripted([...begun, pending, held, held])
    expect(await backend.setPaymentMethod?.(bySigning, signal)).toMatchObject({
      status: 'requires_action',
      isCancellable: true,
    })
  })

  test('ends with its owner', async () => {
    const owner = new AbortController()
    const { backend, asked } = scripted([...begun, pending, ok(flows.quoted)])
    const work = failureOf(backend.setPaymentMethod?.(bySigning, owner.signal))
    await vi.advanceTimersByTimeAsync(100)
    owner.abort()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await work).toMatchObject({ code: 'backend_unreachable' })
    // The request that begins after the end is given up as it begins.
    expect(asked().length).toBeLessThanOrEqual(5)
  })
})
