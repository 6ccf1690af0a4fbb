import { afterEach, beforeAll, beforeEach, vi } from 'vitest'
import type { PreparedCall } from '../../../model/instruction.ts'
import { polygonUsdc, samples } from '../../../model/samples.ts'
import type { Session } from '../../../model/session.ts'
import { remember } from '../../../lib/sessionMemory.ts'
import type { FakePage } from '../../fakePage.tsx'
import { drawPanel } from '../../fakePage.tsx'
import type { FakeSession } from '../../fakeSession.ts'
import { makeFakeSession } from '../../fakeSession.ts'
import { askingKit, sendingKit } from '../../kits.ts'
import { markSend } from '../../sendMark.ts'
import { announceWallet } from '../announceWallet.ts'
import type { FakeProvider, Script } from '../fakeProvider.ts'
import { account, hash, makeFakeProvider } from '../fakeProvider.ts'
import { keys } from '../memoryKeys.ts'
import { Pay } from '../Pay.tsx'
import { decodeApprove } from './allowanceCalls.ts'
import { approvalKey } from './approvalMemory.ts'
import type { CallInstruction } from './callOrder.ts'

/** The time a test begins, ms since epoch. */
export const now = 1_800_000_000_000
/** The router of the samples, which is also who may take the coin. */
export const router = '0x52908400098527886E0F7030069857D2E4169EE7'
/** How much the samples pay. */
export const units = 25_120_000n
const { sessionId } = samples.waiting_payment

/** Gives a call of a router that pays 25.12 USDC, with a change. */
export function makeCall(change: Partial<PreparedCall> = {}): PreparedCall {
  return {
    asset: polygonUsdc,
    amount: { units, basis: 'derived' },
    account,
    to: router,
    data: '0xabcdef12',
    value: 0n,
    gasLimit: 200_000n,
    approval: { spender: router, units },
    price: { arrives: 25_000_000n, fees: [{ kind: 'gas', amount: '0.12', symbol: 'USD' }] },
    ...change,
  }
}

/** Gives an instruction whose price holds for a minute. */
export function makeInstruction(change: Partial<PreparedCall> = {}, expiresAt = now + 60_000): CallInstruction {
  return { kind: 'sign', family: 'evm', prepared: makeCall(change), expiresAt }
}

const ends: (() => void)[] = []
const wallets: { lock(): void }[] = []

/** Sets each test of a file on a fresh page with a fake clock. */
export function useFakeCalls(): void {
  // Loading an island or a part is the one thing that a fake clock cannot wait for.
  beforeAll(() =>
    Promise.all([
      import('#island/evm'),
      import('#island/checksum'),
      import('../options.ts'),
      import('../walletErrors.ts'),
      import('../../answered.ts'),
      import('./call.ts'),
      import('../../looking.ts'),
      askingKit.load(),
      sendingKit.load(),
    ]),
  )
  beforeEach(() => {
    vi.useFakeTimers({ now })
    for (const key of [keys.wallet, `hash:${sessionId}`, approvalKey(sessionId)]) remember(key, '')
    markSend(sessionId)
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  })
  afterEach(async () => {
    for (const wallet of wallets.splice(0)) wallet.lock()
    await settle(100)
    ends.splice(0).forEach((end) => end())
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
}

/** Lets time pass, and what waits for it happen. */
export const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

/** A chain behind a wallet: what is allowed on it, what it makes of approvals. */
export type FakeChain = {
  allowed: bigint
  balance: bigint
  /** A token that refuses to change what is allowed, but to nothing. */
  isStubborn: boolean
  /** What becomes of an approval that was sent. */
  outcome: 'done' | 'reverted' | 'lost' | 'lowered'
}

/** Puts a wallet on the page that was here before, over a chain of its own; a script answers before the chain does. */
export function addCallWallet(chain: Partial<FakeChain> = {}, script: Script = {}) {
  const state: FakeChain = { allowed: 0n, balance: 100_000_000n, isStubborn: false, outcome: 'done', ...chain }
  const word = (value: bigint) => `0x${value.toString(16).padStart(64, '0')}`
  let isLocked = false
  let sends = 0
  const provider = makeFakeProvider({
    eth_getBalance: () => '0xde0b6b3a7640000',
    eth_gasPrice: () => '0x6fc23ac00',
    eth_call: ([call]) => {
      const { data } = call as { readonly data: string }
      if (data.startsWith('0xdd62ed3e')) return word(state.allowed)
      const approval = decodeApprove(data)
      if (!approval) return word(state.balance)
      if (state.isStubborn && state.allowed > 0n && approval.units > 0n) throw new Error('execution reverted')
      return '0x'
    },
    eth_sendTransaction: ([transaction]) => {
      const approval = decodeApprove((transaction as { readonly data?: string }).data ?? '')
      if (approval && state.outcome === 'done') state.allowed = approval.units
      if (approval && state.outcome === 'lowered') state.allowed = 1n
      return approval ? `0x${String(++sends).padStart(64, '0')}` : hash
    },
    eth_getTransactionReceipt: () =>
      state.outcome === 'lost' ? null : { status: state.outcome === 'reverted' ? '0x0' : '0x1' },
    ...script,
    eth_accounts: (params) => (isLocked ? [] : (script['eth_accounts']?.(params) ?? [account])),
  })
  remember(keys.wallet, 'io.fake')
  ends.push(announceWallet(provider))
  wallets.push({
    lock() {
      isLocked = true
      provider.emit('accountsChanged', [])
    },
  })
  return { provider, state }
}

/** What a wallet was asked to send, approvals by their amount. */
export function sentBy(provider: FakeProvider): readonly (bigint | string)[] {
  return provider.calls
    .filter(({ method }) => method === 'eth_sendTransaction')
    .map(({ params: [transaction] }) => {
      const { data = '0x' } = transaction as { readonly data?: string }
      return decodeApprove(data)?.units ?? data
    })
}

/** Draws the panel that pays an instruction; `show` puts another one in its place. */
export async function drawCall(instruction: CallInstruction = makeInstruction(), facts: Partial<Session> = {}) {
  const session: FakeSession = makeFakeSession({}, { offers: [{ kind: 'evm_wallet', prepares: true }], ...facts })
  const show = (next: CallInstruction) =>
    session.show({ ...samples.waiting_payment, ...facts, status: 'waiting_payment', instruction: next } as Session)
  show(instruction)
  const current = () => {
    const state = session.state()
    return (state.status === 'waiting_payment' ? state.session.instruction : instruction) as CallInstruction
  }
  const page: FakePage = drawPanel(() => <Pay instruction={current()} />, session, { at: 'evm_wallet' })
  ends.push(page.end)
  await settle(200)
  return { session, page, show, said: () => page.text().replace(/\u00a0/g, ' ') }
}
