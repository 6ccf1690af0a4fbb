// @vitest-environment happy-dom
import { createRoot } from 'solid-js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Backend } from '../backends/backend.ts'
import { DepositError, isDepositError } from '../errors.ts'
import type { Session } from '../model/session.ts'
import { createSession } from './createSession.ts'
import { makeJournal } from './journal.ts'

const usdc = {
  assetId: 'eip155:137/erc20:0x3c499c542cef5e3811e1192ce70d8cc03d5c3359',
  chainId: 'eip155:137',
  symbol: 'USDC',
  decimals: 6,
} as const
const first = '0x4444444444444444444444444444444444444444'
const second = '0x5555555555555555555555555555555555555555'
const unreachable = () => new DepositError('backend_unreachable', { backend: 'openfort' })

function sessionOf(status: 'waiting_payment' | 'processing' | 'succeeded', receiverAddress = first): Session {
  const facts = {
    backend: 'openfort',
    sessionId: 'fnd_1',
    isTest: true,
    target: { asset: usdc, address: '0x1111111111111111111111111111111111111111' },
    offers: [],
    route: { asset: usdc, receiverAddress },
    isAddressReusable: true,
    backendStatus: status,
  }
  if (status !== 'waiting_payment') return { ...facts, status }
  return {
    ...facts,
    status,
    instruction: { kind: 'transfer', asset: usdc, receiverAddress, fees: [], walletLinks: [], memo: { kind: 'none' } },
  }
}

/** Channels that hear each other at once, as tabs do. */
function makeChannels() {
  const open: BroadcastChannel[] = []
  return (name: string): BroadcastChannel => {
    const channel: BroadcastChannel = Object.assign(new EventTarget(), {
      name,
      onmessage: null,
      onmessageerror: null,
      close: () => void open.splice(open.indexOf(channel), 1),
      postMessage(data: unknown) {
        for (const other of open) if (other !== channel) other.onmessage?.(new MessageEvent('message', { data }))
      },
    })
    open.push(channel)
    return channel
  }
}

/** Runs a session over a backend whose reads are answered by hand. */
function run(change: Partial<Backend> = {}, openChannel = makeChannels()) {
  const reads: { answer: (session: Session) => void; fail: (error: unknown) => void; signal: AbortSignal }[] = []
  const backend: Backend = {
    minPollMs: 4_000,
    retrieve: (signal) => new Promise((answer, fail) => reads.push({ answer, fail, signal })),
    ...change,
  }
  const [session, dispose] = createRoot((end) => [
    createSession({
      connect: () => Promise.resolve(backend),
      sessionId: 'fnd_1',
      journal: makeJournal('fnd_1', () => window.sessionStorage),
      openChannel,
      document,
      window,
      now: () => Date.now(),
      random: () => 0.5,
    }),
    end,
  ])
  const settle = () => vi.advanceTimersByTimeAsync(0)
  return { session, dispose, reads, settle, wait: (ms: number) => vi.advanceTimersByTimeAsync(ms) }
}
const setHidden = (isHidden: boolean) => {
  Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 })
  window.sessionStorage.clear()
})
afterEach(() => {
  Object.defineProperty(document, 'hidden', { value: false, configurable: true })
  vi.useRealTimers()
})

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
    const { reads, settle, dispose } = run()
    await settle()
    reads[0]!.answer(sessionOf('succeeded'))
    await settle()
    window.dispatchEvent(new Event('online'))
    setHidden(true)
    setHidden(false)
    await settle()
    expect(reads).toHaveLength(1)
    dispose()
  })

  test('is once a minute out of sight, and at once on return', async () => {
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

describe('the payer’s own act', () => {
  test('may move the address; a read from before it is dropped', async () => {
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

test('an act whose answer got lost may have moved the address', async () => {
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
