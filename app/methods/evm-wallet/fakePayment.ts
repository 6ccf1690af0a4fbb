import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeAll, beforeEach, vi } from 'vitest'
import type { Transfer } from '../../model/instruction.ts'
import { samples } from '../../model/samples.ts'
import type { Payment } from '../createPayment.ts'
import { sendingKit } from '../kits.ts'
import type { ShownOrder } from './createOrder.ts'
import { createTransferPayment } from './createTransferPayment.ts'
import { account } from './fakeProvider.ts'
import type { FakeProvider } from './fakeProvider.ts'
import type { FakeSession } from '../fakeSession.ts'
import { markSend } from '../sendMark.ts'
import { remember } from '../../lib/sessionMemory.ts'

/** The time a test begins, ms since epoch. */
export const now = 1_800_000_000_000
/** The session that the payments of tests belong to. */
export const sampleId = samples.waiting_payment.sessionId
const ends: (() => void)[] = []

/** Sets each test of a file on a fresh memory with a fake clock. */
export function useFakePayments(): void {
  // Loading an island is the one thing that a fake clock cannot wait for.
  beforeAll(() =>
    Promise.all([import('#island/evm'), import('#island/checksum'), import('./walletErrors.ts'), sendingKit.load()]),
  )
  beforeEach(() => void vi.useFakeTimers({ now }))
  afterEach(() => {
    ends.splice(0).forEach((end) => end())
    markSend(sampleId)
    remember(`hash:${sampleId}`, '')
    vi.useRealTimers()
  })
}

const transferOf = (session: FakeSession) => {
  const state = session.state()
  return state.status === 'waiting_payment' ? (state.session.instruction as Transfer) : undefined
}

/** A panel over a session and a wallet: its payment, and the account that is connected. */
export function openPayment(session: FakeSession, provider: FakeProvider) {
  const [current, setAccount] = createSignal<string | undefined>(account)
  return createRoot((end) => {
    ends.push(end)
    const order = (): ShownOrder | undefined => {
      const transfer = transferOf(session)
      const known = current()
      if (!transfer?.amount || !known) return undefined
      const { asset, receiverAddress } = transfer
      return {
        asset,
        receiverAddress,
        units: transfer.amount.units,
        account: known,
        info: { id: 'io.fake', name: 'Fake', provider },
      }
    }
    return { payment: createTransferPayment(session, sampleId, order, () => now), setAccount, end }
  })
}

/** Pays, and lets what waits for time happen. */
export async function pay(payment: Payment) {
  const done = payment.pay()
  await vi.advanceTimersByTimeAsync(5_000)
  return done
}
/** Counts how often a wallet was asked to send. */
export const sends = (provider: FakeProvider) => provider.count('eth_sendTransaction')
