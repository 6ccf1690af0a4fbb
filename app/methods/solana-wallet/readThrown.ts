import type { DepositError } from '../../errors.ts'
import { readThrown } from '../readThrown.ts'

const load = () => import('./solanaErrors.ts')

/** Turns anything a wallet throws when it is asked to connect into a failure of ours; without what tells it apart, the wallet failed. */
export function toWalletError(thrown: unknown): Promise<DepositError> {
  return readThrown(thrown, load, (table) => table.toWalletError(thrown), 'wallet_failed')
}

/** Does the same with what a wallet throws at a send; without what tells it apart, the payment may have gone out. */
export function toSendError(thrown: unknown, symbol: string): Promise<DepositError> {
  return readThrown(thrown, load, (table) => table.toSendError(thrown, symbol), 'wallet_unknown_outcome')
}
