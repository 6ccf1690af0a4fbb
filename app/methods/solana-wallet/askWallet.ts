import { DepositError } from '../../errors.ts'
import type { Prepared } from '../../model/instruction.ts'
import { leftMsOf } from './createFreshness.ts'
import type { Connection } from './createConnection.ts'
import { isThere } from './createConnection.ts'
import type { Acceptable, Solana } from './judgePrepared.ts'
import { toSendError } from './readThrown.ts'

/** What is to be signed and sent, exactly as it was judged and is on screen. */
export type SignOrder = {
  readonly prepared: Prepared
  /** End of the price, ms since epoch. */
  readonly expiresAt: number | undefined
  readonly verdict: Acceptable
  readonly connection: Connection
  readonly solana: Solana
}

/**
 * Asks a wallet to sign and send a judged transaction and gives the signature it claims, or nothing when it is not
 * wanted any more. Asked once. The wallet gets a copy of the very bytes that were judged.
 *
 * A wallet may take minutes; there is no deadline. A signature is a claim: whether money moved is the session's to say.
 *
 * @throws {@link DepositError} `transaction_expired`, `wallet_changed`, `wallet_rejected`, `wallet_busy`,
 * `wallet_insufficient_funds`, `wallet_insufficient_gas`, `wallet_failed`; `wallet_unknown_outcome` when it may or may
 * not have gone out
 */
export async function askWallet(
  { prepared, expiresAt, verdict, connection, solana }: SignOrder,
  isWanted: () => boolean,
  knownHash: string | undefined,
  now: () => number,
): Promise<string | undefined> {
  const { wallet, account } = connection
  if (!isThere(connection) || account !== prepared.account) throw new DepositError('wallet_changed', {})
  if (leftMsOf(prepared, expiresAt, now()) <= 0) throw new DepositError('transaction_expired', {})
  if (!isWanted()) return undefined
  const answer = await wallet.send(account, Uint8Array.from(verdict.bytes)).catch(async (thrown: unknown) => {
    throw await toSendError(thrown, prepared.asset.symbol)
  })
  const signature = toSignature(solana, answer)
  if (!signature || signature === knownHash) throw new DepositError('wallet_unknown_outcome', {})
  return signature
}

/** Wallets of the standard give 64 bytes, older ones the text of them; anything else is no signature. */
function toSignature({ encodeSignature }: Solana, answer: unknown): string | undefined {
  if (typeof answer === 'string') return /^[1-9A-HJ-NP-Za-km-z]{64,88}$/.test(answer) ? answer : undefined
  try {
    const bytes = Uint8Array.from(answer as Uint8Array)
    return bytes.length === 64 && bytes.some((byte) => byte !== 0) ? encodeSignature(bytes) : undefined
  } catch {
    return undefined
  }
}
