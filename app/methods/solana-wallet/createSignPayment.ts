import type { Accessor } from 'solid-js'
import { createSignal } from 'solid-js'
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
  const [tried, setTried] = createSignal<SignOrder>()
  const payment = sendingKit.use().createPayment<SignOrder>({
    ...{ session, sessionId, order, isSame, now },
    chainOf: ({ prepared }) => prepared.asset.chainId,
    ask: (shown, isWanted, knownHash) => askWallet(shown, isWanted, knownHash, now),
  })
  return {
    ...payment,
    // What went wrong with one transaction says nothing of the next.
    problem() {
      const [last, current] = [tried(), order()]
      return last && current && isSame(last, current) ? payment.problem() : undefined
    },
    pay() {
      setTried(order)
      return payment.pay()
    },
  }
}

function isSame(one: SignOrder, other: SignOrder): boolean {
  return (
    one.prepared.transaction === other.prepared.transaction &&
    one.connection.wallet.source === other.connection.wallet.source &&
    one.connection.account === other.connection.account
  )
}
