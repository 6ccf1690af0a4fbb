import { DepositError } from '../../errors.ts'
import { ownAccount } from './standardAccounts.ts'
import type { StandardWallet } from './walletStandard.ts'
import { solanaCluster } from './walletStandard.ts'

/**
 * Asks a wallet to sign and send a transaction, and gives what it says the signature is. Nothing is awaited before the
 * wallet is asked.
 *
 * @throws {@link DepositError} `wallet_changed` when the account is gone, and what the wallet throws
 * @see https://github.com/anza-xyz/wallet-standard/blob/master/packages/core/features/src/signAndSendTransaction.ts
 */
export async function sendByStandard(
  wallet: StandardWallet,
  address: string,
  transaction: Uint8Array<ArrayBuffer>,
): Promise<unknown> {
  const account = ownAccount(wallet, address)
  if (!account) throw new DepositError('wallet_changed', {})
  const answer = await wallet.features['solana:signAndSendTransaction'].signAndSendTransaction({
    account,
    transaction,
    chain: solanaCluster,
  })
  const [first] = Array.isArray(answer) ? (answer as readonly unknown[]) : []
  return typeof first === 'object' && first && 'signature' in first ? first.signature : undefined
}
