import type { SentTransfer } from '../../session/journal.ts'
import type { Eip1193Provider } from '../../wallets/eip1193.ts'
import type { AskChain, Fate, Look } from '../fate.ts'
import { openEvm } from './openEvm.ts'
import type { Seen } from './readEvmFate.ts'
import { readEvmFate } from './readEvmFate.ts'

/** How often the other chains are asked for a transfer that its own does not have: at each third look. */
const strayLooks = 3
/** Looks after which it is said that a chain does not have it. */
const patience = 5

/** Makes the looks at a payment on an EVM chain: what was seen of it is kept from one to the next. `wallet` is asked where there is no node. */
export function makeEvmLook(payment: SentTransfer, wallet: () => Eip1193Provider | undefined): Look {
  let seen: Seen | undefined
  const look = async (ask: AskChain, signal: AbortSignal, looks: number): Promise<Fate> => {
    const found = await readEvmFate(ask, payment, seen)
    seen = found.seen
    if (found.fate.kind !== 'absent') return found.fate
    if (looks % strayLooks === 0) {
      const { findElsewhere } = await import('../lost/lost.ts')
      const actual = await findElsewhere(payment, signal)
      if (actual) return { kind: 'stray', actual }
    }
    return looks < patience ? { kind: 'unknown' } : found.fate
  }
  return (signal, looks) => {
    const ask = openEvm(payment.chainId, wallet(), signal)
    return ask && look(ask, signal, looks)
  }
}
