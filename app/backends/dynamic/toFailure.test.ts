// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { attached, coins, failureOf, flows, samples, scripted, signal, wire } from './scripted.ts'

beforeEach(() => window.sessionStorage.clear())

const backend = 'dynamic'
const rejected = (status: number, field?: string) => ({
  code: 'backend_rejected',
  backend,
  status,
  ...(field && { field }),
})

describe('a read that is answered by', () => {
  test.each<[number, unknown, object]>([
    [404, { error: 'Flow not found', code: 'flow_not_found' }, { code: 'session_not_found', backend }],
    [404, {}, { code: 'session_not_found', backend }],
    [401, { error: 'unauthorized' }, { code: 'session_not_found', backend }],
    [403, { error: 'forbidden' }, { code: 'session_unauthorized', backend, status: 403 }],
    [400, { error: 'bad id' }, rejected(400)],
    [429, { error: 'slow down' }, { code: 'backend_rate_limited', backend }],
    [500, { error: 'Internal error' }, { code: 'backend_failed', backend, status: 500 }],
    [502, '<html>', { code: 'backend_failed', backend, status: 502 }],
    [200, '<html>', { code: 'backend_unreadable', backend, path: '$', expected: 'JSON' }],
    [
      200,
      { id: 'x', executionState: 7 },
      { code: 'backend_unreadable', backend, path: '$.executionState', expected: 'text' },
    ],
    [200, wire({ id: 'another' }), { code: 'session_mismatch', path: 'id' }],
  ])('%i %j is %j', async (status, body, failure) => {
    expect(await failureOf(scripted([{ status, body }]).backend.retrieve(signal))).toEqual(failure)
  })
})

describe('a step that is answered by', () => {
  const choice = { kind: 'sign', asset: coins.base, account: samples.account } as const
  const more = { payload: { additionalMessages: ['insufficient balance for the transfer amount'] } }
  const gas = { payload: { additionalMessages: ['insufficient balance for the gas cost'] } }
  const noRoute = { error: 'none', quoteFailures: [{ provider: 'x', reason: 'NO_ROUTE' }] }

  test.each<[number, unknown, object]>([
    [400, { error: 'refundAddress: expected a value' }, rejected(400, 'refundAddress')],
    [400, { message: 'fromAddress is invalid', code: 'error' }, rejected(400, 'fromAddress')],
    [400, { error: 'bad input' }, rejected(400)],
    [403, { error: 'forbidden' }, { code: 'session_unauthorized', backend, status: 403 }],
    [404, { error: 'Flow not found', code: 'flow_not_found' }, { code: 'session_not_found', backend }],
    [422, { error: 'There is no quote yet' }, rejected(422)],
    [422, { error: 'The quote is expired; ask for a new one' }, { code: 'transaction_expired' }],
    [
      422,
      { error: 'The balance is too low', ...more },
      { code: 'wallet_insufficient_funds', symbol: 'USDC', missing: '' },
    ],
    [422, { error: 'The balance is too low', ...gas }, { code: 'wallet_insufficient_gas', symbol: '' }],
    [422, { error: 'fromAddress: the checksum of the address is wrong' }, rejected(422, 'fromAddress')],
    [422, noRoute, { code: 'method_unavailable', backend }],
    [422, { error: 'No route found' }, { code: 'method_unavailable', backend }],
    [429, {}, { code: 'backend_rate_limited', backend }],
    [503, { error: 'down' }, { code: 'backend_failed', backend, status: 503 }],
  ])('%i %j is %j', async (status, body, failure) => {
    const { backend: adapter } = scripted([attached(flows.attached), { status, body }])
    expect(await failureOf(adapter.setPaymentMethod?.(choice, signal))).toEqual(failure)
  })

  test('a failure never tells the token or the words of an answer', async () => {
    const body = { error: 'dft_marker of 0x1111 is wrong', code: 'dft_marker' }
    for (const status of [400, 403, 422, 500]) {
      const { backend: adapter } = scripted([attached(flows.attached), { status, body }])
      const thrown: unknown = await adapter.setPaymentMethod!(choice, signal).catch((error: unknown) => error)
      expect(JSON.stringify([thrown, String(thrown), Reflect.get(Object(thrown), 'context')])).not.toMatch(
        /marker|1111/,
      )
    }
  })
})

describe('an exchange that is refused for', () => {
  test.each([
    'exchange_not_configured',
    'exchange_not_supported',
    'exchange_currency_unsupported',
    'exchange_settlement_unsupported',
    'exchange_unavailable',
  ])('%s is not offered again on this page', async (code) => {
    const { backend: adapter, calls } = scripted([{ status: 422, body: { error: 'no', code } }, { body: wire() }])
    const choice = { kind: 'redirect', page: 'coinbase' } as const
    expect(await failureOf(adapter.setPaymentMethod?.(choice, signal))).toEqual({ code: 'method_unavailable', backend })
    const { offers } = await adapter.retrieve(signal)
    expect(JSON.stringify(offers)).not.toContain('coinbase')
    expect(JSON.stringify(offers)).toContain('kraken')
    expect(await failureOf(adapter.setPaymentMethod?.(choice, signal))).toEqual({ code: 'method_unavailable', backend })
    expect(calls).toHaveLength(2)
  })
})

describe('a source that is refused', () => {
  const choice = { kind: 'sign', asset: coins.base, account: samples.account } as const
  const held = wire({ ...flows.attached, riskState: 'blocked' })

  test.each(['sanctions_blocked', 'risk_blocked'])('by %s is another’s to try', async (code) => {
    const { backend: adapter } = scripted([{ status: 403, body: { error: 'no', code } }, { body: wire() }])
    expect(await failureOf(adapter.setPaymentMethod?.(choice, signal))).toEqual({ code: 'method_unavailable', backend })
  })

  test('and held by a review is told by the flow', async () => {
    const { backend: adapter } = scripted([
      { status: 403, body: { error: 'no', code: 'risk_blocked' } },
      { body: held },
    ])
    expect(await adapter.setPaymentMethod?.(choice, signal)).toMatchObject({
      status: 'requires_action',
      issue: 'risk_blocked',
    })
  })

  test('goes no further', async () => {
    const { backend: adapter, asked } = scripted([attached(held)])
    expect(await adapter.setPaymentMethod?.(choice, signal)).toMatchObject({ status: 'requires_action' })
    expect(asked()).toEqual(['POST /source'])
  })
})
