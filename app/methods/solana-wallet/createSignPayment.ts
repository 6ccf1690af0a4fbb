import type { Accessor } from 'solid-js'
import type { RunningSession } from '../../session/SessionContext.tsx'
import type { Payment } from '../createPayment.ts'
import { sendingKit } from '../kits.ts'
import type { SignOrder } from './askWallet.ts'
import { askWallet } from './askWallet.ts'

/** Makes the payment of one panel: what was judged and shown is what is asked for. `now` is in ms since epoch. */
export function createSignPayment(
  session: RunningSession,
  sessionId: string,
  order: Accessor<SignOrder | undefined>,
  now: () => number,
): Payment {
  return sendingKit.use().createPayment<SignOrder>({
    session,
    sessionId,
    order,
    isSame: (one, other) =>
      one.prepared.transaction === other.prepared.transaction &&
      one.connection.wallet.source === other.connection.wallet.source &&
      one.connection.account === other.connection.account,
    chainOf: ({ prepared }) => prepared.asset.chainId,
    ask: (shown, isWanted, knownHash) => askWallet(shown, isWanted, knownHash, now),
    now,
  })
}
