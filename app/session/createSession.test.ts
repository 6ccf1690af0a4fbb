// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DepositError, isDepositError } from '../errors.ts'
import type { Session } from '../model/session.ts'
import { endTime, first, makeChannels, run, second, sessionOf, startTime, unreachable, usdc } from './fakeBackend.ts'

beforeEach(startTime)
afterEach(endTime)

describe('the payer’s own act', () => {
  test('N12 may move the address; a read from before it is dropped', async () => {
    const { reads, settle, wait, session, dispose } = run({
      setPaymentMethod: () => Promise.resolve(sessionOf('waiting_payment', second)),
    })
    await settle()
    reads[0]!.answer(sessionOf('waiting_payment', first))
    await wait(4_000)
    await session.choose({ kind: 'transfer', asset: usdc, refundAddress: second })
    reads[1]!.answer(sessionOf('waiting_payment', first))
    await settle()
    expect(session.state()).toMatchObject({
      status: 'waiting_payment',
      session: { route: { receiverAddress: second } },
    })
    expect(session.refundAddress()).toBe(second)
    dispose()
  })

  test('that fails keeps the screen and tells why', async () => {
    const { reads, settle, session, dispose } = run({ setPaymentMethod: () => Promise.reject(unreachable()) })
    await settle()
    reads[0]!.answer(sessionOf('waiting_payment'))
    await settle()
    const thrown = await session.choose({ kind: 'transfer', asset: usdc }).catch((cause: unknown) => cause)
    expect(isDepositError(thrown, 'backend_unreachable')).toBe(true)
    expect(session.notice()?.code).toBe('backend_unreachable')
    expect(session.state().status).toBe('waiting_payment')
    dispose()
  })
})

test('B32 an act whose answer got lost may have moved the address', async () => {
  const { reads, settle, wait, session, dispose } = run({ setPaymentMethod: () => Promise.reject(unreachable()) })
  await settle()
  reads[0]!.answer(sessionOf('waiting_payment', first))
  await settle()
  await session.choose({ kind: 'transfer', asset: usdc, refundAddress: second }).catch(() => undefined)
  await wait(4_000)
  reads[1]!.answer(sessionOf('waiting_payment', second))
  await settle()
  expect(session.state().status).toBe('waiting_payment')
  await wait(4_000)
  reads[2]!.answer(sessionOf('waiting_payment', first))
  await settle()
  expect(session.state()).toMatchObject({ status: 'stopped', error: { code: 'address_changed' } })
  dispose()
})

test('another tab’s choice is no alarm, and what its wallet sent is known here', async () => {
  const openChannel = makeChannels()
  const here = run({}, openChannel)
  const there = run({ setPaymentMethod: () => Promise.resolve(sessionOf('waiting_payment', second)) }, openChannel)
  await here.settle()
  here.reads[0]!.answer(sessionOf('waiting_payment', first))
  there.reads[0]!.answer(sessionOf('waiting_payment', first))
  await here.settle()
  await there.session.choose({ kind: 'transfer', asset: usdc })
  here.reads[1]!.answer(sessionOf('waiting_payment', second))
  await here.settle()
  expect(here.session.state()).toMatchObject({ session: { route: { receiverAddress: second } } })
  const sent = { chainId: 'eip155:137', hash: `0x${'b'.repeat(64)}`, sentAt: 1 } as const
  there.session.recordSent(sent)
  expect(here.session.sentTransfer()).toEqual(sent)
  here.dispose()
  there.dispose()
})

test.each([
  ['is forgotten', (tab: ReturnType<typeof run>) => Promise.resolve(tab.session.recordSent(undefined))],
  [
    'gives way to another choice',
    (tab: ReturnType<typeof run>) => tab.session.choose({ kind: 'transfer', asset: usdc }),
  ],
])('a payment that %s in one tab is so in the others', async (_, act) => {
  const openChannel = makeChannels()
  const here = run({}, openChannel)
  const there = run({ setPaymentMethod: () => Promise.resolve(sessionOf('waiting_payment', second)) }, openChannel)
  await here.settle()
  here.reads[0]!.answer(sessionOf('waiting_payment', first))
  there.reads[0]!.answer(sessionOf('waiting_payment', first))
  await here.settle()
  there.session.recordSent({ chainId: 'eip155:137', hash: `0x${'b'.repeat(64)}`, sentAt: 1 })
  expect(here.session.sentTransfer()).toBeDefined()
  await act(there)
  expect(here.session.sentTransfer()).toBeUndefined()
  here.dispose()
  there.dispose()
})

test('another tab’s choice is no alarm while it is under way, nor to a read from before its end', async () => {
  const openChannel = makeChannels()
  const here = run({}, openChannel)
  let answer: (session: Session) => void = () => {}
  const there = run({ setPaymentMethod: () => new Promise((resolve) => (answer = resolve)) }, openChannel)
  await here.settle()
  here.reads[0]!.answer(sessionOf('waiting_payment', first))
  there.reads[0]!.answer(sessionOf('waiting_payment', first))
  await here.settle()
  const choosing = there.session.choose({ kind: 'transfer', asset: usdc })
  await here.wait(4_000)
  here.reads[1]!.answer(sessionOf('waiting_payment', first))
  await here.wait(4_000)
  answer(sessionOf('waiting_payment', second))
  await choosing
  here.reads[2]!.answer(sessionOf('waiting_payment', first))
  await here.wait(4_000)
  here.reads[3]!.answer(sessionOf('waiting_payment', second))
  await here.wait(4_000)
  expect(here.session.state()).toMatchObject({ session: { route: { receiverAddress: second } } })
  here.reads[4]!.answer(sessionOf('waiting_payment', first))
  await here.settle()
  expect(here.session.state()).toMatchObject({ status: 'stopped', error: { code: 'address_changed' } })
  here.dispose()
  there.dispose()
})

test('an act whose answer contradicts itself empties the screen', async () => {
  const { reads, settle, session, dispose } = run({
    setPaymentMethod: () => Promise.reject(new DepositError('address_mismatch', { between: 'two words' })),
  })
  await settle()
  reads[0]!.answer(sessionOf('waiting_payment'))
  await settle()
  await session.choose({ kind: 'transfer', asset: usdc }).catch(() => undefined)
  expect(session.state()).toMatchObject({ status: 'stopped', error: { code: 'address_mismatch' } })
  expect(session.notice()).toBeUndefined()
  dispose()
})

test('a sent transfer survives a reload', async () => {
  const sent = { chainId: 'eip155:137', hash: `0x${'a'.repeat(64)}`, sentAt: 1 } as const
  const before = run()
  before.session.recordSent(sent)
  before.dispose()
  const after = run()
  expect(after.session.sentTransfer()).toEqual(sent)
  after.dispose()
})

test('fresh facts are asked for, and a lost line says they are not', async () => {
  const { reads, settle, wait, session, dispose } = run()
  await settle()
  reads[0]!.answer(sessionOf('waiting_payment'))
  await wait(2_000)
  const fresh = session.refresh()
  await settle()
  reads[1]!.answer(sessionOf('waiting_payment'))
  expect(await fresh).toBe(true)
  await wait(2_000)
  const stale = session.refresh()
  await settle()
  reads[2]!.fail(unreachable())
  expect(await stale).toBe(false)
  dispose()
})

describe('the hash of a sent transfer', () => {
  const sent = { chainId: 'eip155:137', hash: `0x${'c'.repeat(64)}`, sentAt: 1 } as const

  test('is reported once, and not again after a reload', async () => {
    const reportTransaction = vi.fn(() => Promise.resolve())
    const before = run({ reportTransaction })
    await before.settle()
    before.reads[0]!.answer(sessionOf('waiting_payment'))
    await before.settle()
    before.session.recordSent(sent)
    expect(reportTransaction).toHaveBeenCalledExactlyOnceWith(sent.hash, expect.anything())
    await before.wait(60_000)
    before.dispose()
    const after = run({ reportTransaction })
    await after.wait(60_000)
    expect(reportTransaction).toHaveBeenCalledOnce()
    after.dispose()
  })

  test('is reported again after a reload when nobody heard it before', async () => {
    const before = run({ reportTransaction: () => Promise.reject(unreachable()) })
    await before.settle()
    before.reads[0]!.answer(sessionOf('waiting_payment'))
    await before.settle()
    before.session.recordSent(sent)
    await before.settle()
    before.dispose()
    const reportTransaction = vi.fn(() => Promise.resolve())
    const after = run({ reportTransaction })
    await after.settle()
    after.reads[0]!.answer(sessionOf('waiting_payment'))
    await after.settle()
    expect(reportTransaction).toHaveBeenCalledExactlyOnceWith(sent.hash, expect.anything())
    after.dispose()
  })

  test('is told until the line is back, and no more once the payment is over', async () => {
    const reportTransaction = vi.fn(() => Promise.reject(unreachable()))
    const { session, reads, settle, wait, dispose } = run({ reportTransaction })
    await settle()
    reads[0]!.answer(sessionOf('waiting_payment'))
    await settle()
    session.recordSent(sent)
    await wait(3_600_000)
    expect(reportTransaction.mock.calls.length).toBeGreaterThan(25)
    reads[1]!.answer(sessionOf('succeeded'))
    await settle()
    const before = reportTransaction.mock.calls.length
    await wait(3_600_000)
    expect(reportTransaction).toHaveBeenCalledTimes(before)
    dispose()
  })

  test('is told five times to a backend that says no, beside the reads, and the payer hears nothing', async () => {
    const refused = new DepositError('backend_rejected', { backend: 'openfort', status: 400 })
    const reportTransaction = vi.fn(() => Promise.reject(refused))
    const { session, reads, settle, wait, dispose } = run({ reportTransaction })
    await settle()
    reads[0]!.answer(sessionOf('waiting_payment'))
    await settle()
    session.recordSent(sent)
    await settle()
    expect(reads).toHaveLength(2)
    await wait(3_600_000)
    expect(reportTransaction).toHaveBeenCalledTimes(5)
    expect(session.notice()).toBeUndefined()
    dispose()
  })

  test('is not reported any more once the page is gone', async () => {
    const reportTransaction = vi.fn(() => Promise.reject(unreachable()))
    const { session, reads, settle, wait, dispose } = run({ reportTransaction })
    await settle()
    reads[0]!.answer(sessionOf('waiting_payment'))
    await settle()
    session.recordSent(sent)
    await settle()
    dispose()
    await wait(3_600_000)
    expect(reportTransaction).toHaveBeenCalledOnce()
  })
})

test('a signature of another family survives a reload as a hash does', async () => {
  const sent = { chainId: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp', hash: '5h'.repeat(44), sentAt: 1 } as const
  const before = run()
  before.session.recordSent(sent)
  before.dispose()
  const after = run()
  expect(after.session.sentTransfer()).toEqual(sent)
  after.dispose()
})
