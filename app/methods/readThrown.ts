import { DepositError, isDepositError } from '../errors.ts'

/** The code of a payer who said no. @see https://eips.ethereum.org/EIPS/eip-1193#provider-errors */
const rejected = 4001

/** The wallet has answered, and the payer waits: on a line that hangs nobody waits for the table longer than this, in ms. */
const tableMs = 5_000

/**
 * Turns anything a wallet throws into a failure of ours. A plain no is known at once; what tells all else apart is loaded
 * when something is thrown: `read` gets it. Without it the failure is `other`.
 */
export async function readThrown<Table>(
  thrown: unknown,
  load: () => Promise<Table>,
  read: (table: Table) => DepositError,
  other: 'wallet_failed' | 'wallet_unknown_outcome',
): Promise<DepositError> {
  if (isDepositError(thrown)) return thrown
  if (codeOf(thrown) === rejected) return new DepositError('wallet_rejected', {}, thrown)
  const table = await inTime(load)
  return table ? read(table) : new DepositError(other, {}, thrown)
}

/** A getter of foreign code may throw. */
function codeOf(thrown: unknown): unknown {
  try {
    return Reflect.get(Object(thrown) as object, 'code')
  } catch {
    return undefined
  }
}

async function inTime<Table>(load: () => Promise<Table>): Promise<Table | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), tableMs)))
  return Promise.race([load().catch(() => undefined), late]).finally(() => clearTimeout(timer))
}
