import type { DepositError } from '../../errors.ts'
import { readThrown } from '../readThrown.ts'
import type { Symbols } from './walletErrors.ts'

const load = () => import('./walletErrors.ts')

/** Turns anything a wallet throws into a failure of ours; without what tells it apart, the wallet failed. */
export function toWalletError(thrown: unknown): Promise<DepositError> {
  return readThrown(thrown, load, (table) => table.toWalletError(thrown), 'wallet_failed')
}

/** Does the same with what a wallet throws at a send; without what tells it apart, the payment may have gone out. */
export function toSendError(thrown: unknown, symbols: Symbols): Promise<DepositError> {
  return readThrown(thrown, load, (table) => table.toSendError(thrown, symbols), 'wallet_unknown_outcome')
}
