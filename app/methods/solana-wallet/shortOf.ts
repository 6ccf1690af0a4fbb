import type { BaseUnits } from '../../chains/amount.ts'
import { isNative } from '../../chains/assets.ts'
import type { Prepared } from '../../model/instruction.ts'
import type { Facts } from '#island/solana'

/** SOL that an account has not, in lamports. */
export type Short = {
  readonly units: BaseUnits
  /** Whether the network refuses for certain; else a new token account may need it, and may be there already. */
  readonly isCertain: boolean
}

/**
 * Gives the SOL that an account lacks for a prepared transaction, or nothing when it is enough. What leaves and the
 * network's fee are certain; a deposit is what a new token account takes at most.
 */
export function shortOf({ asset, amount }: Prepared, facts: Facts, balance: BaseUnits): Short | undefined {
  const moved = facts.moves.reduce((sum, { mint, units }) => (mint === 'native' ? sum + units : sum), 0n)
  const agreed = isNative(asset) ? (amount?.units ?? 0n) : 0n
  const certain = (moved > agreed ? moved : agreed) + facts.networkFee
  if (balance < certain) return { units: certain - balance, isCertain: true }
  const most = certain + facts.deposits
  return balance < most ? { units: most - balance, isCertain: false } : undefined
}
