import { createRoot } from 'solid-js'
import { vi } from 'vitest'
import type { Backend } from '../backends/backend.ts'
import { DepositError } from '../errors.ts'
import type { Session } from '../model/session.ts'
import { createSession } from './createSession.ts'
import { follow, type Follow } from './follow.ts'
import { makeJournal } from './journal.ts'

/** For tests only: the coin that every session here is about. */
export const usdc = {
  assetId: 'eip155:137/erc20:0x3c499c542cef5e3811e1192ce70d8cc03d5c3359',
  chainId: 'eip155:137',
  symbol: 'USDC',
  decimals: 6,
} as const
/** The address of a session. */
export const first = '0x4444444444444444444444444444444444444444'
/** Another one. */
export const second = '0x5555555555555555555555555555555555555555'
/** A lost line. */
export const unreachable = () => new DepositError('backend_unreachable', { backend: 'openfort' })

/** Gives a session that waits, moves or has ended, paid at one address. */
export function sessionOf(status: 'waiting_payment' | 'processing' | 'succeeded', receiverAddress = first): Session {
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
export function makeChannels() {
  const open: BroadcastChannel[] = []
  return (name: string): BroadcastChannel => {
    const channel: BroadcastChannel = Object.assign(new EventTarget(), {
      name,
      onmessage: null,
      onmessageerror: null,
      close: () => void open.splice(open.indexOf(channel), 1),
      postMessage(data: unknown) {
        for (const other of open)
          if (other !== channel && other.name === name) other.onmessage?.(new MessageEvent('message', { data }))
      },
    })
    open.push(channel)
    return channel
  }
}

/** Runs a session over a backend whose reads are answered by hand. */
export function run(
  change: Partial<Backend> = {},
  openChannel = makeChannels(),
  loadFollow: () => Promise<Follow> = () => Promise.resolve(follow),
) {
  const reads: { answer: (session: Session) => void; fail: (error: unknown) => void; signal: AbortSignal }[] = []
  const backend: Backend = {
    minPollMs: 4_000,
    retrieve: (signal) => new Promise((answer, fail) => reads.push({ answer, fail, signal })),
    ...change,
  }
  const [session, dispose] = createRoot((end) => [
    createSession({
      connect: () => Promise.resolve(backend),
      loadFollow,
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
/** Takes the page out of sight, or brings it back. */
export const setHidden = (isHidden: boolean) => {
  Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}

/** Starts a test's own time, in a storage without memories. */
export function startTime(): void {
  vi.useFakeTimers({ now: 1_800_000_000_000 })
  window.sessionStorage.clear()
}

/** Gives the test's time and sight back. */
export function endTime(): void {
  Object.defineProperty(document, 'hidden', { value: false, configurable: true })
  vi.useRealTimers()
}
