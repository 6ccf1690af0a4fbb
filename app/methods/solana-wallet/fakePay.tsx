import { createHash } from 'node:crypto'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, beforeEach, vi } from 'vitest'
import type { Prepared, Sign, SignOf } from '../../model/instruction.ts'
import { samples } from '../../model/samples.ts'
import type { Session } from '../../model/session.ts'
import type { FakePage } from '../fakePage.tsx'
import { drawPanel } from '../fakePage.tsx'
import { makeFakeSession } from '../fakeSession.ts'
import { askingKit, sendingKit, solanaKit } from '../kits.ts'
import { markSend } from '../sendMark.ts'
import type { FakeScript, FakeWallet } from './fakeWallet.ts'
import { addFakeWallet, makePrepared } from './fakeWallet.ts'
import { Pay } from './Pay.tsx'

/** What is to end with a test. */
export const ends: (() => void)[] = []
const wallets: FakeWallet[] = []
/** Lets the fake time pass, and what waits for it happen. */
export const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

/** For tests only: gives each test of a file a page of its own, at a time that stands, where no node answers. */
export function freshPages(): void {
  // Loading an island or a part is the one thing that a fake clock cannot wait for.
  beforeAll(
    () =>
      Promise.all([
        import('#island/solana'),
        import('../AmountStep.tsx'),
        import('../answered.ts'),
        import('../looking.ts'),
        import('./solanaErrors.ts'),
        askingKit.load(),
        sendingKit.load(),
        solanaKit.load(),
      ]),
    60_000,
  )
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_800_000_000_000 })
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    // Nor can it wait for the threads that hash.
    vi.spyOn(crypto.subtle, 'digest').mockImplementation((_, bytes) => Promise.resolve(sha256(bytes as Uint8Array)))
  })
  afterEach(async () => {
    for (const wallet of wallets.splice(0)) wallet.moveTo()
    await settle(100)
    ends.splice(0).forEach((end) => end())
    markSend(samples.waiting_payment.sessionId)
    window.sessionStorage.clear()
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
    vi.useRealTimers()
  })
}

function sha256(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(createHash('sha256').update(bytes).digest()).buffer
}

/** Puts a wallet into the page, which leaves with the test. */
export function addWallet(script: FakeScript = {}): FakeWallet {
  const wallet = addFakeWallet(script)
  wallets.push(wallet)
  ends.push(wallet.end)
  return wallet
}

/** Draws a session that waits for a signature, with the wallet connected where there is one; `show` brings its next one. */
export async function draw(instruction: Sign, isConnected = true, facts: Partial<Session> = {}) {
  const session = makeFakeSession({}, facts)
  const [shown, show] = createSignal(instruction)
  const page: FakePage = drawPanel(() => <Pay instruction={shown()} />, session, { at: 'solana_wallet' })
  ends.push(page.end)
  await settle(100)
  if (isConnected) page.click('Connect Fake')
  await settle(100)
  return { session, page, show }
}
/** Gives an instruction to sign a prepared transaction, with a change. */
export const sign = (change: Partial<SignOf<'solana', Prepared>> = {}): Sign => ({
  kind: 'sign',
  family: 'solana',
  prepared: makePrepared(),
  ...change,
})
/** A backend that says in its price how much. */
export const priced: Partial<Session> = { offers: [{ kind: 'solana_wallet', prepares: true }] }
/** What it says, with plain spaces. */
export const said = (page: FakePage) => page.text().replace(/\u00a0/g, ' ')

/** Plays the deployment's node of Solana, which says how much SOL the account has. */
export function playNode(units: unknown, genesis = '5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d') {
  const fetch = vi.fn((_url: unknown, { body }: { body: string }) => {
    const results: Record<string, unknown> = { getGenesisHash: genesis, getBalance: { value: units } }
    const calls = JSON.parse(body) as { id: number; method: string; params: unknown[] }[]
    return Promise.resolve(Response.json(calls.map(({ id, method }) => ({ id, result: results[method] }))))
  })
  vi.stubGlobal('fetch', fetch)
  return fetch
}
