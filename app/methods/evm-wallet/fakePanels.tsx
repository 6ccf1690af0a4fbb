import { afterEach, beforeAll, beforeEach, vi } from 'vitest'
import type { AnyTransfer, Transfer } from '../../model/instruction.ts'
import { samples, transfer } from '../../model/samples.ts'
import type { View } from '../../session/createNavigation.tsx'
import { askingKit, sendingKit } from '../kits.ts'
import { Choose } from './Choose.tsx'
import type { FakePage } from '../fakePage.tsx'
import { drawPanel } from '../fakePage.tsx'
import { announceWallet } from './announceWallet.ts'
import type { FakeProvider, Script } from './fakeProvider.ts'
import { account, makeFakeProvider } from './fakeProvider.ts'
import type { FakeSession } from '../fakeSession.ts'
import { Pay } from './Pay.tsx'
import { markSend } from '../sendMark.ts'
import { remember } from '../../lib/sessionMemory.ts'
import { keys } from './memoryKeys.ts'

/** The time a test begins, ms since epoch. */
export const now = 1_800_000_000_000
/** Where an amount the payer typed is remembered. */
export const amountKey = keys.amount(samples.waiting_payment.sessionId, transfer.asset.assetId)

const rich: Script = {
  eth_call: () => word(100_000_000n),
  eth_getBalance: () => '0xde0b6b3a7640000',
  eth_gasPrice: () => '0x6fc23ac00',
}
const ends: (() => void)[] = []
const wallets: { lock(): void }[] = []

/** Sets each test of a file on a fresh page with a fake clock. */
export function useFakePanels(): void {
  // Loading an island or a part is the one thing that a fake clock cannot wait for.
  beforeAll(() =>
    Promise.all([
      import('#island/evm'),
      import('#island/checksum'),
      import('../AmountStep.tsx'),
      import('../answered.ts'),
      import('./options.ts'),
      import('./walletErrors.ts'),
      import('./guide/guide.ts'),
      askingKit.load(),
      sendingKit.load(),
    ]),
  )
  beforeEach(() => {
    vi.useFakeTimers({ now })
    const { sessionId } = samples.waiting_payment
    for (const key of [keys.wallet, amountKey, `hash:${sessionId}`]) remember(key, '')
    markSend(sessionId)
    // The node of the other chain does not answer: its balances stay unknown.
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  })
  afterEach(async () => {
    // Panels hand their connection on: a wallet that goes away ends it.
    for (const wallet of wallets.splice(0)) wallet.lock()
    await settle(100)
    ends.splice(0).forEach((end) => end())
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
}

/** Lets time pass, and what waits for it happen. */
export const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

/** Gives base units as a chain answers them. */
export const word = (units: bigint) => `0x${units.toString(16).padStart(64, '0')}`

/** Draws the panel in which a wallet and a coin are chosen. */
export function drawChoose(session: FakeSession, view: View = { at: 'evm_wallet', step: 'choose' }): Promise<FakePage> {
  return keepPage(drawPanel(() => <Choose />, session, view))
}

/** Draws the panel that pays what the session asks for. */
export function drawPay(session: FakeSession): Promise<FakePage> {
  const instruction = () => {
    const state = session.state()
    return state.status === 'waiting_payment' ? (state.session.instruction as Transfer | AnyTransfer) : transfer
  }
  return keepPage(drawPanel(() => <Pay instruction={instruction()} />, session, { at: 'evm_wallet' }))
}

/** Puts a wallet on the page; it holds 100 USDC and 1 POL where the script does not say otherwise. */
export function addWallet(script: Script = {}): FakeProvider {
  let isLocked = false
  const accounts = script['eth_accounts'] ?? (() => [account])
  const provider = makeFakeProvider({
    ...rich,
    ...script,
    eth_accounts: (params) => (isLocked ? [] : accounts(params)),
  })
  ends.push(announceWallet(provider))
  wallets.push({
    lock() {
      isLocked = true
      provider.emit('accountsChanged', [])
    },
  })
  return provider
}

/** Makes the wallet one that was chosen before the page was loaded. */
export const wasHere = () => remember(keys.wallet, 'io.fake')

async function keepPage(page: FakePage): Promise<FakePage> {
  ends.push(page.end)
  await settle(100)
  return page
}
