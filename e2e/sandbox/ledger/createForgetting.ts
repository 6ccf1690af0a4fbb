import type { Clock } from '../clock.ts'
import { createDeadlines } from './deadlines.ts'
import type { Deposits } from './deposits.ts'
import type { Session } from './model.ts'
import type { Sessions } from './sessions.ts'
import type { Store } from './store.ts'

/** How long an expired session is kept for a payment that comes late: 30 days, in ms. */
export const LATE_MS = 30 * 24 * 60 * 60 * 1000

/** What is forgotten, and where of. */
export type Forgetting = { store: Store; clock: Clock; sessions: Sessions; deposits: Deposits }

/**
 * Creates what forgets expired sessions that nobody ever paid, with their addresses, so that a sandbox that runs for long
 * does not grow for ever. One that money arrived for is kept, and so is one that a flow speaks of.
 */
export function createForgetting({ store, clock, sessions, deposits }: Forgetting): () => void {
  const ended = createDeadlines()
  const note = ({ id, status, expiresAt }: Session) =>
    status === 'expired' ? ended.set(id, expiresAt + LATE_MS) : ended.delete(id)
  for (const session of store.session.all()) note(session)
  sessions.onStatus(note)
  const isUntouched = (id: string) => deposits.ofSession(id).length === 0 && store.flow.get(id) === undefined

  return () => {
    const due = ended.due(clock.now())
    if (due.length === 0) return
    const gone = new Set(due.filter(isUntouched))
    store.together(() => {
      for (const route of store.route.all()) if (gone.has(route.sessionId)) deposits.forget(route)
      gone.forEach(sessions.forget)
    })
    due.forEach(ended.delete)
  }
}
