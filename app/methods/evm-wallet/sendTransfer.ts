import type { Eip1193Provider } from '../../wallets/eip1193.ts'
import { sendTransaction } from './sendTransaction.ts'
import type { Evm } from './loadEvm.ts'
import type { Order } from './transaction.ts'
import { buildTransaction, checkTransaction } from './transaction.ts'

/**
 * Asks a wallet to send one transfer, as `sendTransaction` does, and gives the hash it claims. The bytes are read back
 * and compared with the session first. Whether money moved is the session's to say.
 *
 * @throws {@link DepositError} `address_mismatch` before anything was asked, and as `sendTransaction` says
 */
export async function sendTransfer(
  evm: Evm,
  provider: Eip1193Provider,
  order: Order,
  isWanted: () => boolean,
  knownHash?: string,
): Promise<string | undefined> {
  const transaction = buildTransaction(evm, order)
  checkTransaction(evm, transaction, order)
  return sendTransaction(provider, transaction, order, isWanted, knownHash)
}
