import { describe, expect, test } from 'vitest'
import type { Session } from '../../model/session.ts'
import { readFlow } from './readFlow.ts'
import { at, flows, samples, sources, wire } from './scripted.ts'

describe('the three axes', () => {
  const row = (execution: string, settlement: string, risk: string, more: object = {}) =>
    wire({ ...sources.exchange, executionState: execution, settlementState: settlement, riskState: risk, ...more })
  const refunding = { failure: { code: 'REFUND_INITIATED', message: 'x', category: 'y', stage: 'z', retryable: false } }

  test.each<[string, string, string, object, Session['status'], Session['issue']]>([
    ['initiated', 'none', 'unknown', {}, 'requires_payment_method', undefined],
    ['source_attached', 'none', 'pending', {}, 'waiting_payment', undefined],
    ['quoted', 'none', 'cleared', {}, 'waiting_payment', undefined],
    ['signing', 'none', 'cleared', {}, 'waiting_payment', undefined],
    ['source_attached', 'none', 'review', {}, 'requires_action', 'review'],
    ['quoted', 'none', 'blocked', {}, 'requires_action', 'risk_blocked'],
    ['signing', 'none', 'blocked', {}, 'requires_action', 'risk_blocked'],
    ['broadcasted', 'none', 'cleared', {}, 'processing', 'reported_paid'],
    ['broadcasted', 'none', 'cleared', { txHash: `0x${'a1'.repeat(32)}` }, 'processing', undefined],
    ['broadcasted', 'none', 'cleared', { sourceType: 'wallet' }, 'processing', undefined],
    ['broadcasted', 'routing', 'cleared', {}, 'processing', undefined],
    ['source_detected', 'routing', 'cleared', {}, 'processing', undefined],
    ['source_confirmed', 'bridging', 'cleared', {}, 'processing', undefined],
    ['source_confirmed', 'swapping', 'cleared', {}, 'processing', undefined],
    ['source_confirmed', 'settling', 'cleared', {}, 'processing', undefined],
    ['source_confirmed', 'none', 'cleared', {}, 'processing', undefined],
    ['broadcasted', 'none', 'review', {}, 'processing', 'review'],
    ['source_confirmed', 'routing', 'blocked', {}, 'processing', 'risk_blocked'],
    ['source_confirmed', 'completed', 'cleared', {}, 'succeeded', undefined],
    ['source_confirmed', 'completed', 'blocked', {}, 'succeeded', undefined],
    ['failed', 'completed', 'cleared', {}, 'succeeded', undefined],
    ['source_confirmed', 'none', 'cleared', { completedAt: at(0) }, 'succeeded', undefined],
    ['failed', 'none', 'cleared', {}, 'failed', undefined],
    ['source_confirmed', 'failed', 'cleared', {}, 'failed', undefined],
    ['source_confirmed', 'failed', 'cleared', refunding, 'bounced', 'refund_started'],
    ['failed', 'failed', 'blocked', refunding, 'bounced', 'refund_started'],
    ['failed', 'failed', 'cleared', { failure: { code: 'REFUND_FAILED' } }, 'failed', undefined],
    ['cancelled', 'none', 'blocked', {}, 'cancelled', undefined],
    ['expired', 'none', 'review', {}, 'expired', undefined],
  ])('%s / %s / %s %j is %s, %s', (execution, settlement, risk, more, status, issue) => {
    const session = readFlow(row(execution, settlement, risk, more))
    expect([session.status, session.issue]).toEqual([status, issue])
    expect(session.backendStatus).toBe(`${execution} / ${settlement} / ${risk}`)
  })

  test('a review holds the payer up and can be gone around', () => {
    const session = readFlow(row('quoted', 'none', 'review'))
    expect(session).toMatchObject({ gate: { kind: 'risk_review' }, isCancellable: true })
    expect(session.offers).not.toEqual([])
  })

  test.each([
    [{ sourceConfirmedAt: at(-599_000) }, undefined],
    [{ sourceConfirmedAt: at(-600_000) }, 'delivery_unreported'],
    [{ updatedAt: at(-600_000) }, 'delivery_unreported'],
    [{ sourceConfirmedAt: at(-900_000), settlementState: 'routing' }, undefined],
  ])('a payment that is confirmed and not delivered goes on: %j', (more, issue) => {
    const session = readFlow(wire({ ...sources.wallet, executionState: 'source_confirmed', ...more }))
    expect([session.status, session.issue]).toEqual(['processing', issue])
  })

  test('a state nobody knows leaves the last one standing', () => {
    const last = readFlow(flows.address)
    const unknown = wire({ executionState: 'in_orbit' })
    expect(readFlow(unknown, { last })).toMatchObject({
      ...{ status: 'waiting_payment', backendStatus: 'in_orbit / none / unknown' },
      instruction: { receiverAddress: samples.receiver },
    })
    expect(readFlow(unknown)).toMatchObject({ status: 'processing' })
  })
})
