import type { Clock } from '../clock.ts'
import { createDeadlines } from './deadlines.ts'
import type { Method, Route, Session, Status } from './model.ts'
import { toRoute, type RouteChoice } from './toRoute.ts'
import type { Store } from './store.ts'

/** What a new session is made of; the ledger adds the rest. */
export type NewSession = Pick<
  Session,
  | 'id'
  | 'backend'
  | 'mode'
  | 'clientSecret'
  | 'target'
  | 'lockedUnits'
  | 'refundTo'
  | 'refundsAt'
  | 'display'
  | 'feeMicroUsd'
  | 'externalId'
  | 'metadata'
  | 'strict'
  | 'reportsLate'
  | 'variant'
  | 'requiresMemo'
  | 'flatErrors'
> & { lifeMs: number }

export type Sessions = {
  /** Creates a session. The same `externalId` of the same backend and mode gives the one that stands, unchanged. */
  create(wanted: NewSession): { session: Session; isNew: boolean }
  /** Reads a session as it is now: what is past its time is expired. */
  read(id: string): Session | undefined
  /** Expires whatever waits past its time. */
  expireDue(): void
  /** Removes a session as if it had never been. */
  forget(id: string): void
  /** Gives the route for a choice, with the same address each time; a new refund address replaces the old one. */
  mintRoute(choice: RouteChoice): Route
  /** Sets the payer's method, and waits for its payment. */
  choose(session: Session, method: Omit<Method, 'createdAt'>): Session
  /** Changes a status and tells the listeners. */
  setStatus(session: Session, status: Status, leadId?: string | null): Session
  /** Calls back after each change of a status. */
  onStatus(listener: (session: Session) => void): void
}

/** Creates the part of the ledger that holds sessions and their routes. */
export function createSessions(store: Store, clock: Clock): Sessions {
  const listeners: ((session: Session) => void)[] = []
  const waiting = createDeadlines()
  const byExternalId = new Map<string, string>()
  for (const session of store.session.all()) {
    if (isWaiting(session)) waiting.set(session.id, session.expiresAt)
    if (session.externalId !== null) byExternalId.set(externalKey(session), session.id)
  }

  const setStatus: Sessions['setStatus'] = (session, status, leadId = session.leadId) => {
    const changed = store.session.put({ ...session, status, leadId })
    if (isWaiting(changed)) waiting.set(changed.id, changed.expiresAt)
    else waiting.delete(changed.id)
    if (session.status !== status) for (const listener of listeners) listener(changed)
    return changed
  }
  const expire = (session: Session) =>
    isWaiting(session) && clock.now() >= session.expiresAt ? setStatus(session, 'expired') : session

  return {
    setStatus,
    onStatus: (listener) => void listeners.push(listener),
    read(id) {
      const session = store.session.get(id)
      return session && expire(session)
    },
    expireDue() {
      for (const id of waiting.due(clock.now())) expire(store.session.need(id))
    },
    forget(id) {
      const session = store.session.need(id)
      if (session.externalId !== null) byExternalId.delete(externalKey(session))
      waiting.delete(id)
      store.session.delete(id)
    },
    create(wanted) {
      const known = wanted.externalId === null ? undefined : byExternalId.get(externalKey(wanted))
      if (known !== undefined) return { session: expire(store.session.need(known)), isNew: false }
      const session = store.session.put(newSession(wanted, clock.now()))
      waiting.set(session.id, session.expiresAt)
      if (session.externalId !== null) byExternalId.set(externalKey(session), session.id)
      return { session, isNew: true }
    },
    mintRoute(choice) {
      const route = toRoute(choice)
      const known = store.route.get(route.id)
      // All else of it follows from its id.
      return known?.refundTo === route.refundTo ? known : store.route.put(route)
    },
    choose(session, method) {
      return setStatus({ ...session, method: { ...method, createdAt: clock.now() } }, 'waiting_payment')
    },
  }
}

/** Whether money that arrives now moves this session on. */
export function isWaiting(session: Session): boolean {
  return session.status === 'requires_payment_method' || session.status === 'waiting_payment'
}

function newSession({ lifeMs, ...wanted }: NewSession, now: number): Session {
  return {
    ...wanted,
    status: 'requires_payment_method',
    createdAt: now,
    expiresAt: now + lifeMs,
    method: null,
    leadId: null,
  }
}

function externalKey({ backend, mode, externalId }: Pick<Session, 'backend' | 'mode' | 'externalId'>): string {
  return JSON.stringify([backend, mode, externalId])
}
