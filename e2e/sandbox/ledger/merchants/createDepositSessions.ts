import type { Clock } from '../../clock.ts'
import type { Table } from '../store.ts'
import type { DepositEvent, DepositSession, DepositStatus } from './model.ts'

/** How long a session waits for its payment. */
const LIFE_MS = 30 * 60 * 1000

/** What a new session is made of; the book adds the rest. */
export type NewDepositSession = Omit<DepositSession, 'status' | 'createdAt' | 'expiresAt' | 'confirmedAt' | 'paymentId'>

export type DepositSessions = {
  create(wanted: NewDepositSession): DepositSession
  /** Reads a session as it is now: one that waits past its time is expired. */
  read(id: string): DepositSession | undefined
  /** Gives the sessions that wait for a payment now. */
  open(): DepositSession[]
  /** Changes a session; a new status is told to the merchant, where there is a word for it. */
  change(session: DepositSession, to: Partial<Pick<DepositSession, 'status' | 'paymentId' | 'confirmedAt'>>): void
  /** Expires whatever waits past its time. */
  expireDue(): void
}

/** Creates the part of the book that holds sessions. */
export function createDepositSessions(
  table: Table<DepositSession>,
  clock: Clock,
  tell: (event: DepositEvent) => void,
): DepositSessions {
  const openIds = new Set([...table.all()].filter(isOpen).map(({ id }) => id))
  const put = (session: DepositSession) => {
    if (isOpen(session)) openIds.add(session.id)
    else openIds.delete(session.id)
    return table.put(session)
  }
  const change: DepositSessions['change'] = (session, to) => {
    const changed = put({ ...session, ...to })
    const type = wordOf(changed.status)
    // A reorg takes a session back to where it was; the merchant was told of that state already.
    if (changed.status !== session.status && type && type !== 'created') tell({ type, session: changed })
  }
  const expire = (session: DepositSession) => {
    if (!isOpen(session) || clock.now() < session.expiresAt) return session
    change(session, { status: 'EXPIRED' })
    return table.need(session.id)
  }
  const expireDue = () => {
    for (const id of [...openIds]) expire(table.need(id))
  }
  return {
    change,
    expireDue,
    create(wanted) {
      const createdAt = clock.now()
      const rest = { status: 'CREATED', createdAt, confirmedAt: null, paymentId: null } as const
      const session = put({ ...wanted, ...rest, expiresAt: createdAt + LIFE_MS })
      tell({ type: 'created', session })
      return session
    },
    read(id) {
      const session = table.get(id)
      return session && expire(session)
    },
    open() {
      expireDue()
      return [...openIds].map((id) => table.need(id))
    },
  }
}

function isOpen({ status }: DepositSession): boolean {
  return status === 'CREATED'
}

function wordOf(status: DepositStatus) {
  return words[status]
}

const words = {
  CREATED: 'created',
  PENDING: 'pending',
  CONFIRMED: 'confirmed',
  EXPIRED: 'expired',
  UNDERPAID: 'underpaid',
  OVERPAID: 'overpaid',
  FAILED: 'failed',
  // No document names a webhook for it.
  REFUNDED: undefined,
} as const
