// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DepositError } from '../errors.ts'
import { returnChannel } from '../lib/returnChannel.ts'
import { endTime, makeChannels, run, sessionOf, setHidden, startTime, unreachable } from './fakeBackend.ts'

beforeEach(startTime)
afterEach(endTime)

describe('polling', () => {
  test('reads at once, then 4 s after each answer, never twice at a time', async () => {
    const { reads, settle, wait, session, dispose } = run()
    await settle()
    expect(reads).toHaveLength(1)
    await wait(60_000)
    expect(reads).toHaveLength(1)
    reads[0]!.answer(sessionOf('waiting_payment'))
    await wait(3_999)
    expect(reads).toHaveLength(1)
    await wait(1)
    expect(reads).toHaveLength(2)
    expect(session.state().status).toBe('waiting_payment')
    dispose()
  })

  test('ends with its owner', async () => {
    const { reads, settle, wait, dispose } = run()
    await settle()
    dispose()
    expect(reads[0]!.signal.aborted).toBe(true)
    reads[0]!.answer(sessionOf('waiting_payment'))
    await wait(600_000)
    expect(reads).toHaveLength(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('a finished page asks no more and holds no timer', async () => {
    const { reads, settle, session, dispose } = run()
    await settle()
    reads[0]!.answer(sessionOf('succeeded'))
    await settle()
    expect(session.state().status).toBe('succeeded')
    expect(vi.getTimerCount()).toBe(0)
    dispose()
  })

  test('a finished page asks nothing when the payer or the line comes back', async () => {
    const openChannel = makeChannels()
    const { reads, settle, dispose } = run({}, openChannel)
    await settle()
    reads[0]!.answer(sessionOf('succeeded'))
    await settle()
    window.dispatchEvent(new Event('online'))
    openChannel(returnChannel).postMessage({ type: 'returned' })
    setHidden(true)
    setHidden(false)
    await settle()
    expect(reads).toHaveLength(1)
    dispose()
  })

  test('D03 is once a minute out of sight, and at once on return', async () => {
    const { reads, settle, wait, dispose } = run()
    await settle()
    reads[0]!.answer(sessionOf('waiting_payment'))
    await settle()
    setHidden(true)
    await wait(59_000)
    expect(reads).toHaveLength(1)
    setHidden(false)
    await settle()
    expect(reads).toHaveLength(2)
    dispose()
  })

  test('an answer that brings nothing new leaves the state as it is', async () => {
    const { reads, settle, wait, session, dispose } = run()
    await settle()
    reads[0]!.answer(sessionOf('waiting_payment'))
    await wait(4_000)
    const before = session.state()
    reads[1]!.answer(sessionOf('waiting_payment'))
    await settle()
    expect(session.state()).toBe(before)
    dispose()
  })
})

describe('failures', () => {
  test('keep the screen, and are gone with the next answer', async () => {
    const { reads, settle, wait, session, dispose } = run()
    await settle()
    reads[0]!.answer(sessionOf('waiting_payment'))
    await wait(4_000)
    reads[1]!.fail(unreachable())
    await settle()
    expect(session.state()).toMatchObject({ status: 'waiting_payment', trouble: { code: 'backend_unreachable' } })
    await wait(4_000)
    reads[2]!.answer(sessionOf('waiting_payment'))
    await settle()
    expect(session.state()).not.toHaveProperty('trouble')
    dispose()
  })

  test('a dead backend at the start is said, and asked again', async () => {
    const { reads, settle, wait, session, dispose } = run()
    await settle()
    reads[0]!.fail(unreachable())
    await wait(4_000)
    expect(session.state().status).toBe('unavailable')
    reads[1]!.answer(sessionOf('waiting_payment'))
    await settle()
    expect(session.state().status).toBe('waiting_payment')
    dispose()
  })

  test('an unknown session is not asked for again until the payer says so', async () => {
    const { reads, settle, wait, session, dispose } = run()
    await settle()
    reads[0]!.fail(new DepositError('session_not_found', { backend: 'openfort' }))
    await wait(600_000)
    expect(reads).toHaveLength(1)
    session.retry()
    await settle()
    expect(reads).toHaveLength(2)
    dispose()
  })

  test('a session that is not found for a while is asked for again once it was on screen', async () => {
    const { reads, settle, wait, dispose } = run()
    await settle()
    reads[0]!.answer(sessionOf('waiting_payment'))
    await settle()
    for (let read = 1; read < 5; read += 1) {
      await wait(61_000)
      reads[read]!.fail(new DepositError('session_not_found', { backend: 'openfort' }))
      await settle()
    }
    await wait(61_000)
    expect(reads).toHaveLength(6)
    dispose()
  })

  test('a line that flaps is not asked each time', async () => {
    const { reads, settle, wait, dispose } = run()
    for (let second = 0; second < 120; second += 1) {
      window.dispatchEvent(new Event('online'))
      await settle()
      reads.at(-1)!.fail(unreachable())
      await wait(1_000)
    }
    expect(reads.length).toBeLessThanOrEqual(21)
    dispose()
  })

  test('a bug becomes `unexpected` with its cause kept', async () => {
    const { reads, settle, session, dispose } = run()
    await settle()
    const bug = new TypeError('bug')
    reads[0]!.fail(bug)
    await settle()
    expect(session.state()).toMatchObject({ status: 'unavailable', error: { code: 'unexpected', cause: bug } })
    dispose()
  })
})

describe('a backend that counts its reads', () => {
  test('is left alone until it may be asked, and what is on screen stays', async () => {
    const opensAt = Date.now() + 70_000
    const allowance = { waitMs: () => Math.max(0, opensAt - Date.now()) }
    const { reads, settle, wait, session, dispose } = run({ allowance })
    await settle()
    reads[0]!.answer(sessionOf('waiting_payment'))
    await wait(69_000)
    expect(reads).toHaveLength(1)
    await session.lookAgain?.look()
    expect(reads).toHaveLength(1)
    expect(session.state().status).toBe('waiting_payment')
    await wait(10_000)
    expect(reads).toHaveLength(2)
    dispose()
  })

  test('keeps a look for the payer: the page asks as a page, the payer as a payer', async () => {
    const asked: boolean[] = []
    const waitMs = (isAsked: boolean) => (asked.push(isAsked), isAsked ? 0 : 70_000)
    const { reads, settle, wait, session, dispose } = run({ allowance: { waitMs } })
    await settle()
    reads[0]!.answer(sessionOf('waiting_payment'))
    await wait(80_000)
    expect(reads).toHaveLength(1)
    void session.lookAgain?.look()
    await settle()
    expect(reads).toHaveLength(2)
    expect(asked).toContain(true)
    dispose()
  })

  test('is never said to have answered when it was not asked', async () => {
    const { reads, settle, wait, session, dispose } = run({ allowance: { waitMs: () => 70_000 } })
    await settle()
    reads[0]!.answer(sessionOf('waiting_payment'))
    await wait(10_000)
    expect(await session.refresh()).toBe(false)
    expect(reads).toHaveLength(1)
    dispose()
  })
})

test('a payment that is called off ends, whatever an older read says', async () => {
  const cancelled = { ...sessionOf('processing'), status: 'cancelled' as const }
  const { reads, settle, wait, session, dispose } = run({ cancel: () => Promise.resolve(cancelled) })
  await settle()
  reads[0]!.answer(sessionOf('waiting_payment'))
  await wait(4_000)
  await session.cancel?.()
  reads[1]!.answer(sessionOf('waiting_payment'))
  await settle()
  expect(session.state().status).toBe('cancelled')
  dispose()
})
