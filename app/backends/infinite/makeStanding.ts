import { moneyAsset } from '../../chains/bank.ts'
import { isDepositError } from '../../errors.ts'
import type { Gate, Session, SessionFacts } from '../../model/session.ts'
import { begun } from './firstRead.ts'
import type { ReadingParts } from './makeFollowing.ts'
import { takeFirst } from './makeFollowing.ts'
import type { Gates } from './makeGates.ts'
import type { Orders } from './makeOrders.ts'

/** What a session of a payer who does everything is read with. */
type StandingParts = ReadingParts & { readonly gates: Gates; readonly orders: Orders }

/**
 * Makes the reading of a session whose payer does everything here: the transfer where there is one, else the next gate,
 * else the order. A right to act that has ended shows as the gate that asks for it, and whoever has signed in again is
 * back where they were.
 */
export function makeStanding(parts: StandingParts): (signal: AbortSignal) => Promise<Session> {
  const { sessionId, key, transfers, gates, orders } = parts
  let isOfAnother = false
  const transferId = () => (begun.test(sessionId) ? (isOfAnother ? undefined : orders.transferId()) : sessionId)

  const readTransfer = async (id: string, signal: AbortSignal): Promise<Session | undefined> => {
    try {
      return await transfers.read(id, signal, takeFirst(parts))
    } catch (thrown) {
      // The transfer of whoever signed in on this device before: this account begins its own.
      if (!begun.test(sessionId) || transfers.last() || !isDepositError(thrown, 'session_not_found')) throw thrown
      isOfAnother = true
      return undefined
    }
  }
  const readOpen = async (signal: AbortSignal): Promise<Session> => {
    const gate = await gates.read(signal)
    return gate
      ? { ...factsOf(parts), status: 'requires_action', gate }
      : { ...factsOf(parts), status: 'requires_payment_method', offers: [{ kind: 'bank' }] }
  }
  const signIn: Gate = { kind: 'wallet_sign_in' }
  return async (signal) => {
    const locked: Session = { ...factsOf(parts), status: 'requires_action', gate: signIn }
    if (!key.read()) return locked
    try {
      const id = transferId()
      const transfer = id === undefined ? undefined : await readTransfer(id, signal)
      return transfer ?? (await readOpen(signal))
    } catch (thrown) {
      if (isDepositError(thrown, 'sign_in_needed')) return locked
      throw thrown
    }
  }
}

/** What is known without a right to act: what was read last, or that nothing has been ordered yet. */
function factsOf({ backend, isTest, sessionId, transfers }: ReadingParts): SessionFacts {
  const last: (SessionFacts & { readonly instruction?: unknown; readonly gate?: unknown }) | undefined =
    transfers.last()
  if (last) {
    const { issue: _, instruction: __, gate: ___, ...facts } = last
    return facts
  }
  return {
    ...{ backend, isTest, sessionId, offers: [], isAddressReusable: false, backendStatus: 'none' },
    target: { asset: moneyAsset('USD', 2), address: '', isOpen: true },
  }
}
