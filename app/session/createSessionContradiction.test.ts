// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DepositError } from '../errors.ts'
import type { Session } from '../model/session.ts'
import { endTime, run, sessionOf, startTime, unreachable, usdc } from './fakeBackend.ts'

beforeEach(startTime)
afterEach(endTime)

describe('B32 a first choice whose answer came and contradicts itself', () => {
  const { route: _, ...rest } = sessionOf('waiting_payment')
  const unchosen: Session = { ...rest, status: 'requires_payment_method' }
  const mismatch = () => new DepositError('session_mismatch', { path: 'id' })

  /** A session that nobody has chosen for, read once; what is chosen then ends as `answer` says. */
  async function open(answer: () => Promise<Session>) {
    const page = run({ setPaymentMethod: answer })
    await page.settle()
    page.reads[0]!.answer(unchosen)
    await page.settle()
    return page
  }

  test('empties the screen, whatever a read would say', async () => {
    const { reads, session, dispose } = await open(() => Promise.reject(mismatch()))
    await session.choose({ kind: 'transfer', asset: usdc }).catch(() => undefined)
    expect(session.state()).toMatchObject({ status: 'stopped', error: { code: 'session_mismatch' } })
    expect(reads).toHaveLength(1)
    dispose()
  })

  test('empties it as well where the contradiction is in the read', async () => {
    const { reads, settle, session, dispose } = await open(() => Promise.reject(unreachable()))
    void session.choose({ kind: 'transfer', asset: usdc }).catch(() => undefined)
    await settle()
    reads[1]!.fail(mismatch())
    await settle()
    expect(session.state()).toMatchObject({ status: 'stopped', error: { code: 'session_mismatch' } })
    dispose()
  })
})
