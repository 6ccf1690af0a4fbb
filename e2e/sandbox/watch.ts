import type { Chain } from './chains/chain.ts'
import type { ChainId } from './chains/network.ts'
import type { Transfer } from './chains/transfer.ts'
import type { Scan } from './chains/watcher.ts'
import type { Faults } from './faults.ts'
import type { FlowBook } from './ledger/flows/createFlowBook.ts'
import type { Ledger } from './ledger/ledger.ts'
import type { MerchantBook } from './ledger/merchants/createMerchantBook.ts'
import type { RampBook } from './ledger/ramps/createRampBook.ts'

export type WatchOptions = {
  chain: Chain
  ledger: Ledger
  merchants: MerchantBook
  flows: FlowBook
  ramps: RampBook
  faults: Faults
}

/**
 * Creates the step that looks at a chain once and takes what it sees into the books.
 * Under `silent_watcher` nothing is seen but what somebody told the hash of; the rest is seen when the fault ends.
 */
export function createWatchStep({ chain, ledger, merchants, flows, ramps, faults }: WatchOptions): () => Promise<void> {
  const { chainId } = chain.network
  const watcher = chain.watcherFrom(ledger.store.cursor.get(chainId))
  let unheard: Transfer[] = []

  const isSilent = ({ to, hash }: Transfer) => {
    if (ledger.isHinted(hash)) return false
    const sale = ramps.saleAt(chainId, to)
    const concerns = (id: string) => id === sale?.id
    if (sale) return faults.standing('silent_watcher', { backend: 'infinite', concerns }) !== undefined
    const route = ledger.deposits.routeAt(chainId, to)
    if (!route) return isSilentAt(merchants, faults, chainId, to)
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
    const told = { transfers: heard, voidAbove: scan?.voidAbove ?? null }
    ledger.store.together(() => {
      merchants.payments.takeIn(chainId, told)
      flows.takeIn(chainId, told)
      ramps.takeIn(chainId, told)
      ledger.applyScan(chainId, told, unheard.length === 0 ? scan?.head : undefined)
    })
  }
}

/** One merchant's address is all its sessions', so a fault of one of them is a fault of all. */
function isSilentAt({ widgets, sessions }: MerchantBook, faults: Faults, chainId: ChainId, address: string): boolean {
  const widget = widgets.at(chainId, address)
  if (!widget) return false
  const concerns = (id: string) => sessions.read(id)?.widgetId === widget.id
  return faults.standing('silent_watcher', { backend: 'bleepay', concerns }) !== undefined
}

function isVoid(transfer: Transfer, scan: Scan | null): boolean {
  return scan !== null && scan.voidAbove !== null && transfer.block > scan.voidAbove
}
