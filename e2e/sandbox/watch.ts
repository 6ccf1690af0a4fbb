import type { Chain } from './chains/chain.ts'
import type { Transfer } from './chains/transfer.ts'
import type { Scan } from './chains/watcher.ts'
import type { Faults } from './faults.ts'
import type { Ledger } from './ledger/ledger.ts'

/**
 * Creates the step that looks at a chain once and takes what it sees into the ledger.
 * Under `silent_watcher` nothing is seen but what somebody told the hash of; the rest is seen when the fault ends.
 */
export function createWatchStep(chain: Chain, ledger: Ledger, faults: Faults): () => Promise<void> {
  const { chainId } = chain.network
  const watcher = chain.watcherFrom(ledger.store.cursor.get(chainId))
  let unheard: Transfer[] = []

  const isSilent = ({ to, hash }: Transfer) => {
    if (ledger.isHinted(hash)) return false
    const route = ledger.deposits.routeAt(chainId, to)
    if (!route) return false
    const { backend } = ledger.store.session.need(route.sessionId)
    return faults.standing('silent_watcher', { backend, concerns: (id) => id === route.sessionId }) !== undefined
  }

  return async () => {
    const scan: Scan | null = await watcher.look()
    if (scan === null && unheard.length === 0) return
    const transfers = [...unheard.filter((old) => !isVoid(old, scan)), ...(scan?.transfers ?? [])]
    unheard = transfers.filter(isSilent)
    const heard = transfers.filter((transfer) => !unheard.includes(transfer))
    // Until everything is heard the place in the chain is not kept, so that a restart reads the unheard again.
    ledger.applyScan(
      chainId,
      { transfers: heard, voidAbove: scan?.voidAbove ?? null },
      unheard.length === 0 ? scan?.head : undefined,
    )
  }
}

function isVoid(transfer: Transfer, scan: Scan | null): boolean {
  return scan !== null && scan.voidAbove !== null && transfer.block > scan.voidAbove
}
