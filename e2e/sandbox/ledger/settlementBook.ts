import type { Settlement } from './model.ts'
import type { Store } from './store.ts'

export type SettlementBook = {
  put(settlement: Settlement): Settlement
  /** Settlements that are not done. */
  open(): Settlement[]
  /** All settlements of a session, oldest first. */
  ofSession(sessionId: string): Settlement[]
}

/** Creates the index of settlements: which are open, and which belong to a session. */
export function createSettlementBook(store: Store): SettlementBook {
  const openIds = new Set<string>()
  const idsBySession = new Map<string, Set<string>>()
  const rows = (ids: Iterable<string>) => [...ids].map((id) => store.settlement.need(id))
  const index = (settlement: Settlement) => {
    const { id, sessionId } = settlement
    if (isOpen(settlement)) openIds.add(id)
    else openIds.delete(id)
    idsBySession.set(sessionId, (idsBySession.get(sessionId) ?? new Set()).add(id))
  }
  for (const settlement of store.settlement.all()) index(settlement)
  return {
    put(settlement) {
      index(settlement)
      return store.settlement.put(settlement)
    },
    open: () => rows(openIds),
    ofSession: (sessionId) => rows(idsBySession.get(sessionId) ?? []),
  }
}

function isOpen({ stage }: Settlement): boolean {
  return stage !== 'done' && stage !== 'dissolved'
}
