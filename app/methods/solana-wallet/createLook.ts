import { solana } from '../../chains/caip.ts'
import { useSession } from '../../session/SessionContext.tsx'
import type { Payment } from '../createPayment.ts'
import type { Look } from '../LookForHash.tsx'

/** Makes the look for a transaction of no known outcome, of one panel: a signature of the right shape is the payer's word. */
export function createLook(payment: Pick<Payment, 'confirmUnsent'>): Look {
  const session = useSession()
  return {
    chainId: () => solana,
    find: (hash) => Promise.resolve(/^[1-9A-HJ-NP-Za-km-z]{64,88}$/.test(hash) ? 'sent' : 'no_hash'),
    record(hash) {
      session.recordSent({ chainId: solana, hash, sentAt: Date.now() })
      payment.confirmUnsent()
    },
  }
}
