import type { ChainId } from '../chains/network.ts'
import type { Mark, Scan } from '../chains/watcher.ts'
import type { Clock } from '../clock.ts'
import { createDeposits, type Deposits } from './deposits.ts'
import { createForgetting } from './createForgetting.ts'
import type { Session } from './model.ts'
import { createSessions, type Sessions } from './sessions.ts'
import { createSettlements, type Settlements } from './settlements.ts'
import type { Store } from './store.ts'

/** The one truth behind all faces: sessions, what arrived for them, and what was done about it. */
export type Ledger = {
  store: Store
  sessions: Sessions
  deposits: Deposits
  settlements: Settlements
  /** Gives the route of a session for what it shall take, and counts its address in from now on. */
  mintRoute: Sessions['mintRoute']
  /** Expires whatever waits past its time, and forgets what nobody can be waiting for any more. */
  tidy(): void
  /** Remembers that somebody told a transaction's hash: then it is seen even where nobody watches. */
  hint(hash: string): void
  isHinted(hash: string): boolean
  /** Takes in one look at a chain, and remembers how far it was read when told. */
  applyScan(chainId: ChainId, scan: Pick<Scan, 'transfers' | 'voidAbove'>, readTo?: Mark): void
}

/** Creates the ledger over what the store remembers. */
export function createLedger(store: Store, clock: Clock, delayMs: (session: Session) => number): Ledger {
  const sessions = createSessions(store, clock)
  const deposits = createDeposits(store)
  const settlements = createSettlements({ store, clock, sessions, delayMs, depositsOf: deposits.ofRoute })
  const takeIn = (chainId: ChainId, { transfers, voidAbove }: Pick<Scan, 'transfers' | 'voidAbove'>) => {
    if (voidAbove !== null) {
      const kept = new Set(transfers.map(({ id }) => id))
      deposits.dropAbove(chainId, voidAbove, kept, settlements)
      settlements.reopenAbove(chainId, voidAbove)
    }
    for (const transfer of transfers) deposits.record(transfer, settlements)
  }
  const forget = createForgetting({ store, clock, sessions, deposits })
  const hints = new Set<string>()
  return {
    hint: (hash) => void hints.add(hash.toLowerCase()),
    isHinted: (hash) => hints.has(hash.toLowerCase()),
    store,
    sessions,
    deposits,
    settlements,
    mintRoute(choice) {
      const route = sessions.mintRoute(choice)
      deposits.watch(route)
      return route
    },
    tidy() {
      sessions.expireDue()
      forget()
    },
    applyScan(chainId, scan, readTo) {
      store.together(() => {
        takeIn(chainId, scan)
        // Empty blocks are read again after a crash, which costs less than a line in the journal for each.
        const isWorthIt = readTo && (scan.transfers.length > 0 || readTo.block % 64n === 0n)
        if (isWorthIt) store.cursor.put({ id: chainId, ...readTo })
      })
    },
  }
}
