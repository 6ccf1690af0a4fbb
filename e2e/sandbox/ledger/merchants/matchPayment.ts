import type { Transfer } from '../../chains/transfer.ts'
import { isSameAddress, networkOf } from '../../chains/networks.ts'
import type { DepositSession } from './model.ts'

/**
 * Finds the session that a transfer is taken for, among those that are open: the only one of exactly its amount, or else
 * the only one of another amount. Where several fit, nobody can tell, and it is none's.
 */
export function matchPayment(transfer: Transfer, open: readonly DepositSession[]): DepositSession | undefined {
  const candidates = open.filter((session) => couldBeFor(transfer, session))
  const exact = candidates.filter(({ units }) => units === transfer.units)
  const [first, second] = exact.length > 0 ? exact : candidates
  return second ? undefined : first
}

function couldBeFor({ chainId, asset, to, from }: Transfer, session: DepositSession): boolean {
  if (session.chainId !== chainId) return false
  const { family } = networkOf(chainId)
  const isSame = (one: string, other: string) => isSameAddress(family, one, other)
  return (
    isSame(asset, session.asset) &&
    isSame(to, session.address) &&
    (session.payers === null || session.payers.some((payer) => isSame(payer, from)))
  )
}
