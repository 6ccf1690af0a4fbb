import type { Clock } from '../clock.ts'
import { minimumFor } from './routeTerms.ts'
import type { ChainId } from '../chains/network.ts'
import { assetOf } from '../chains/networks.ts'
import type { Deposit, DepositStage, Route, Session, Settlement, Status, Transaction } from './model.ts'
import { isWaiting, type Sessions } from './sessions.ts'
import { createSettlementBook, type SettlementBook } from './settlementBook.ts'
import type { Store } from './store.ts'

export type Settlements = SettlementBook & {
  /** Opens a settlement when the route's loose deposits in one asset reach the minimum. */
  assess(routeId: string): void
  /** Takes a settlement apart because one of its deposits is gone; the others are loose again. */
  dissolve(settlement: Settlement): void
  delivered(settlement: Settlement, delivery: Transaction): void
  /** `next` is what is still to be done: `sweeping` where the refund was not paid out of the deposit itself. */
  refunded(settlement: Settlement, refund: Transaction, next?: 'sweeping' | 'done'): void
  /** Opens settlements again whose own transactions a reorg may have taken back; each payment still happens once. */
  reopenAbove(chainId: ChainId, block: bigint): void
}

export type SettlementOptions = {
  store: Store
  clock: Clock
  sessions: Sessions
  depositsOf: (routeId: string) => Deposit[]
  /** How long a delivery takes at least, so that `processing` can be seen. */
  delayMs: (session: Session) => number
}

/** Creates the part of the ledger that decides what is done about deposits, each exactly once. */
export function createSettlements({ store, clock, sessions, depositsOf, delayMs }: SettlementOptions): Settlements {
  const book = createSettlementBook(store)
  const { put, ofSession } = book
  const mark = (settlement: Settlement, stage: DepositStage) => {
    for (const id of settlement.depositIds) {
      const deposit = store.deposit.need(id)
      if (deposit.stage !== 'dropped') store.deposit.put({ ...deposit, stage })
    }
  }
  const finish = (settlement: Settlement, stage: 'delivered' | 'refunded', status: Status) =>
    store.together(() => {
      put(settlement)
      mark(settlement, stage)
      const session = store.session.need(settlement.sessionId)
      if (session.leadId === settlement.id) sessions.setStatus(session, status)
    })

  const open = (route: Route, deposits: [Deposit, ...Deposit[]]) => {
    const [{ chainId, asset }] = deposits
    const units = deposits.reduce((sum, deposit) => sum + deposit.units, 0n)
    const session = sessions.read(route.sessionId)
    if (!session || units < minimumFor(assetOf(chainId, asset))) return
    const id = `${route.id}#${ofSession(session.id).length + 1}`
    const settlement = put({ ...newSettlement(id, session, deposits), units, readyAt: clock.now() + delayMs(session) })
    mark(settlement, 'settling')
    if (moves(session)) sessions.setStatus(session, 'processing', id)
  }
  const assess = (routeId: string) => {
    const loose = depositsOf(routeId).filter((deposit) => deposit.stage === 'unsettled')
    for (const deposits of byAsset(loose)) open(store.route.need(routeId), deposits)
  }

  return {
    ...book,
    assess,
    dissolve(settlement) {
      mark(settlement, 'unsettled')
      put({ ...settlement, stage: 'dissolved' })
      const session = store.session.need(settlement.sessionId)
      if (session.leadId !== settlement.id) return
      sessions.setStatus(session, session.method ? 'waiting_payment' : 'requires_payment_method', null)
      sessions.read(session.id)
    },
    delivered: (settlement, delivery) =>
      finish({ ...settlement, delivery, stage: 'sweeping' }, 'delivered', 'succeeded'),
    refunded: (settlement, refund, next = 'done') =>
      finish({ ...settlement, refund, stage: next }, 'refunded', 'bounced'),
    reopenAbove(chainId, block) {
      const isVoid = (own: Transaction | null) => own !== null && own.chainId === chainId && own.block > block
      for (const settlement of store.settlement.all()) reopen(settlement, isVoid, put)
    },
  }
}

/** Deposits in one asset are paid on together; an address that takes any has several such groups. */
function byAsset(deposits: Deposit[]): [Deposit, ...Deposit[]][] {
  const groups = new Map<string, [Deposit, ...Deposit[]]>()
  for (const deposit of deposits) {
    const key = `${deposit.chainId}/${deposit.asset}`
    const group = groups.get(key)
    if (group) group.push(deposit)
    else groups.set(key, [deposit])
  }
  return [...groups.values()]
}

function newSettlement(id: string, session: Session, deposits: [Deposit, ...Deposit[]]) {
  const [{ routeId, chainId, asset }] = deposits
  const depositIds = deposits.map((deposit) => deposit.id)
  const isSurplus = session.strict && !isWaiting(session)
  return {
    id,
    routeId,
    sessionId: session.id,
    chainId,
    asset,
    depositIds,
    stage: 'confirming' as const,
    refundReason: isSurplus ? 'a single-use address takes one deposit' : null,
    delivery: null,
    sweep: null,
    refund: null,
  }
}

/** A deposit in time moves the session on; a late one only where the session reports it. */
function moves(session: Session): boolean {
  return isWaiting(session) || (session.status === 'expired' && session.reportsLate)
}

function reopen(
  settlement: Settlement,
  isVoid: (own: Transaction | null) => boolean,
  put: (settlement: Settlement) => void,
): void {
  if (isVoid(settlement.refund)) put({ ...settlement, stage: 'refunding' })
  else if (isVoid(settlement.delivery)) put({ ...settlement, stage: 'delivering' })
  else if (isVoid(settlement.sweep)) put({ ...settlement, stage: 'sweeping' })
}
