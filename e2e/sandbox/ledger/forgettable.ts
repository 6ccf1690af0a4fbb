import { isOver as isFlowOver, type Flow } from './flows/model.ts'
import { isOver } from './ramps/createRampBook.ts'
import type { Store } from './store.ts'

/** Gives when a flow ended without money, in ms since epoch; null = it has not. */
export function unpaidFlow(flow: Flow): number | null {
  return isFlowOver(flow) && flow.directPayment === null ? flow.updatedAt : null
}

/** Gives the merchants' sessions that ended unpaid by a time. */
export function waitsPast({ depositSession }: Store, before: number): string[] {
  return [...depositSession.all()]
    .filter(({ status, paymentId, expiresAt }) => status === 'EXPIRED' && paymentId === null && expiresAt <= before)
    .map(({ id }) => id)
}

/** Gives the transfers between banks and wallets that ended by a time, and that nothing arrived for. */
export function transfersPast({ ramp, rampDeposit }: Store, before: number): string[] {
  const paid = new Set([...rampDeposit.all()].map(({ rampId }) => rampId))
  return [...ramp.all()]
    .filter((each) => isOver(each) && each.arrivedUnits === null && !paid.has(each.id) && each.updatedAt <= before)
    .map(({ id }) => id)
}

/** Gives what signing in left behind, and no longer opens anything since a time. */
export function signInsPast({ challenge, signIn, hostedLink }: Store, before: number) {
  return [challenge, signIn, hostedLink].flatMap((table) =>
    [...table.all()].filter(({ expiresAt }) => expiresAt <= before).map(({ id }) => [table, id] as const),
  )
}
