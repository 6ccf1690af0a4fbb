import { DepositError, isDepositError } from '../../errors.ts'

/** Turns anything a wallet throws when it is asked to connect into a failure of ours. */
export function toWalletError(thrown: unknown): DepositError {
  if (isDepositError(thrown)) return thrown
  const code = typeof thrown === 'object' && thrown && 'code' in thrown ? thrown.code : undefined
  if (code === 4001) return new DepositError('wallet_rejected', {}, thrown)
  return new DepositError('wallet_failed', typeof code === 'number' ? { walletCode: code } : {}, thrown)
}
