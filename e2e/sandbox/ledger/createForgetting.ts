import type { Clock } from '../clock.ts'
import type { Deposits } from './deposits.ts'
import { signInsPast, transfersPast, unpaidFlow, waitsPast } from './forgettable.ts'
import type { Session } from './model.ts'
import type { Sessions } from './sessions.ts'
import type { Store } from './store.ts'

/** How long what has ended is kept for a payment that comes late: 30 days, in ms. */
export const LATE_MS = 30 * 24 * 60 * 60 * 1000
/** How often it is looked for what is past that, by the sandbox's clock. */
const EVERY_MS = 60 * 60 * 1000

/** What is forgotten, and where of. */
export type Forgetting = { store: Store; clock: Clock; sessions: Sessions; deposits: Deposits }

/**
 * Creates what forgets what has ended and nobody ever paid, with its addresses, its pay links and the webhooks about it, so
 * that a sandbox that runs for long does not grow for ever. What money arrived for is kept.
 */
export function createForgetting({ store, clock, sessions, deposits }: Forgetting): () => void {
  let looksAt = -Infinity
  const endedAt = (session: Session): number | null => {
    if (session.status !== 'expired' || deposits.ofSession(session.id).length > 0) return null
    const flow = store.flow.get(session.id)
    return flow ? unpaidFlow(flow) : session.expiresAt
  }
  return () => {
    const now = clock.now()
    if (now < looksAt) return
    looksAt = now + EVERY_MS
    const before = now - LATE_MS
    const isPast = (session: Session) => (endedAt(session) ?? Infinity) <= before
    const own = new Set([...store.session.all()].filter(isPast).map(({ id }) => id))
    store.together(() => {
      for (const route of store.route.all()) if (own.has(route.sessionId)) deposits.forget(route)
      own.forEach(sessions.forget)
      const rows = [
        [store.flow, own],
        [store.depositSession, waitsPast(store, before)],
        [store.ramp, transfersPast(store, before)],
      ] as const
      for (const [table, ids] of rows) for (const id of ids) if (table.get(id)) table.delete(id)
      const gone = new Set(rows.flatMap(([, ids]) => [...ids]))
      for (const { id, sessionId } of store.order.all()) if (gone.has(sessionId ?? '')) store.order.delete(id)
      for (const { id, sessionId, state } of store.webhook.all())
        if (state !== 'pending' && gone.has(sessionId)) store.webhook.delete(id)
      for (const [table, id] of signInsPast(store, before)) table.delete(id)
    })
  }
}
