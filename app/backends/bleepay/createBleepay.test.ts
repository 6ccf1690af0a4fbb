// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { isDepositError } from '../../errors.ts'
import { codeOf } from '../testing.ts'
import { answerOf, scripted, signal, startedAt } from './scripted.ts'

beforeEach(() => {
  window.sessionStorage.clear()
  window.localStorage.clear()
})

describe('a refusal', () => {
  test.each([
    [401, { error: { code: 'unauthorized' } }, 'session_unauthorized'],
    [403, {}, 'session_unauthorized'],
    [400, { code: 'unauthorized', message: 'x' }, 'session_unauthorized'],
    [404, { error: 'not_found' }, 'session_not_found'],
    [404, {}, 'session_not_found'],
    [429, {}, 'backend_rate_limited'],
    [400, { error: { code: 'validation_failed' } }, 'backend_rejected'],
    [500, 'down', 'backend_failed'],
  ])('of %i %j is %s', async (status, body, code) => {
    expect(await codeOf(scripted([{ status, body }]).backend.retrieve(signal))).toBe(code)
  })

  test('never tells the secret', async () => {
    const body = { error: { code: 'unauthorized', message: 'dep_secret_marker is wrong' } }
    const thrown: unknown = await scripted([{ status: 401, body }])
      .backend.retrieve(signal)
      .catch((error: unknown) => error)
    expect(JSON.stringify([thrown, String(thrown), Reflect.get(Object(thrown), 'context')])).not.toContain(
      'dep_secret_marker',
    )
  })
})

describe('cancelling', () => {
  const cancelled = { body: { status: 'cancelled' } }

  test('ends the session, though the wire calls it expired', async () => {
    const { backend, calls } = scripted([
      { body: answerOf() },
      cancelled,
      { body: answerOf({ paymentStatus: 'EXPIRED' }) },
    ])
    await backend.retrieve(signal)
    expect(await backend.cancel?.(signal)).toMatchObject({ status: 'cancelled' })
    expect(calls[1]).toEqual({
      method: 'POST',
      path: '/api/v1/widgets/deposit-sessions/dep_8f21/cancel-session',
      secret: 'dep_secret_marker',
      body: {},
    })
    expect((await backend.retrieve(signal)).status).toBe('cancelled')
  })

  test('that comes too late is refused, and the session is what it was', async () => {
    const refusal = { status: 400, body: { error: { code: 'cannot_cancel' } } }
    const { backend } = scripted([{ body: answerOf() }, refusal, { body: answerOf({ paymentStatus: 'PENDING' }) }])
    await backend.retrieve(signal)
    expect(await codeOf(backend.cancel!(signal))).toBe('backend_rejected')
    expect((await backend.retrieve(signal)).status).toBe('processing')
  })
})

describe('with every read used up', () => {
  const five = Array.from({ length: 5 }, () => ({ body: answerOf() }))

  test('says how long to wait, and asks nothing', async () => {
    let time = startedAt
    const { backend, calls } = scripted(five, () => time)
    for (let reads = 0; reads < five.length; reads += 1) await backend.retrieve(signal)
    window.sessionStorage.clear()
    time += 10_000
    const thrown: unknown = await scripted([], () => time)
      .backend.retrieve(signal)
      .catch((error: unknown) => error)
    expect(isDepositError(thrown, 'backend_rate_limited') && thrown.context.retryAfterMs).toBe(300_000)
    expect(calls).toHaveLength(5)
  })

  test('a reload shows no answer that is old, or that somebody else wrote', async () => {
    const key = 'inlet:answer:bleepay:dep_8f21'
    const { backend } = scripted(five)
    for (let reads = 0; reads < five.length; reads += 1) await backend.retrieve(signal)
    const [, kept = ''] = /^\d+ (.*)$/s.exec(window.sessionStorage.getItem(key) ?? '') ?? []
    expect(kept).toContain('CREATED')
    for (const text of [`${startedAt - 310_001} ${kept}`, `${startedAt + 1} ${kept}`, `${startedAt} {"id":`, kept]) {
      window.sessionStorage.setItem(key, text)
      expect(await codeOf(scripted([]).backend.retrieve(signal))).toBe('backend_rate_limited')
    }
  })

  test('a reload shows the last answer of its own tab', async () => {
    const { backend } = scripted(five)
    for (let reads = 0; reads < five.length; reads += 1) await backend.retrieve(signal)
    const reloaded = scripted([]).backend
    expect(reloaded.allowance?.waitMs(true)).toBe(0)
    expect((await reloaded.retrieve(signal)).status).toBe('waiting_payment')
    expect(reloaded.allowance?.waitMs(true)).toBeGreaterThan(0)
  })
})
