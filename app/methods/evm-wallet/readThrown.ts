import { DepositError, isDepositError } from '../../errors.ts'
import type { Symbols } from './walletErrors.ts'

/** The code of a payer who said no. @see https://eips.ethereum.org/EIPS/eip-1193#provider-errors */
const rejected = 4001

/**
 * Turns anything a wallet throws into a failure of ours. A plain no is known at once; what tells all else apart is loaded
 * when something is thrown, and without it the wallet failed.
 */
export async function toWalletError(thrown: unknown): Promise<DepositError> {
  return plainly(thrown) ?? (await loadTable())?.toWalletError(thrown) ?? new DepositError('wallet_failed', {}, thrown)
}

/** Does the same with what a wallet throws at a send; without what tells it apart, the payment may have gone out. */
export async function toSendError(thrown: unknown, symbols: Symbols): Promise<DepositError> {
  return (
    plainly(thrown) ??
    (await loadTable())?.toSendError(thrown, symbols) ??
    new DepositError('wallet_unknown_outcome', {}, thrown)
  )
}

function plainly(thrown: unknown): DepositError | undefined {
  if (isDepositError(thrown)) return thrown
  return codeOf(thrown) === rejected ? new DepositError('wallet_rejected', {}, thrown) : undefined
}

/** A getter of foreign code may throw. */
function codeOf(thrown: unknown): unknown {
  try {
    return Reflect.get(Object(thrown) as object, 'code')
  } catch {
    return undefined
  }
}

/** The wallet has answered, and the payer waits: on a line that hangs nobody waits for the table longer than this, in ms. */
const tableMs = 5_000

async function loadTable() {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), tableMs)))
  const table = import('./walletErrors.ts').catch(() => undefined)
  return Promise.race([table, late]).finally(() => clearTimeout(timer))
}
