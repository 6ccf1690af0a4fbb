import { findChain } from '../../chains/chains.ts'
import { DepositError } from '../../errors.ts'
import type { Eip1193Provider } from '../../wallets/eip1193.ts'
import { promptReviewed, readAccounts, readChainId } from './provider.ts'
import { toSendError } from './readThrown.ts'
import type { Order, WalletTransaction } from './transaction.ts'

/** Who sends, and what of: its chain is the transaction's. */
type Sender = Pick<Order, 'asset' | 'account'>

/** Set while a send is with a wallet, whichever panel asked for it. */
let isSending = false

/**
 * Asks a wallet to send one transaction and gives the hash it claims, or nothing when it is not wanted any more at the
 * moment of asking. One at a time over the whole page, never repeated.
 *
 * At the moment of asking the account is the one that was shown, and the chain is read last. A wallet may take minutes;
 * there is no deadline. A hash is a claim. `knownHash` is the last one, which a wallet must not give again.
 *
 * @throws {@link DepositError} `wallet_busy`, `wallet_changed`, `wallet_wrong_chain`, `wallet_rejected`,
 * `wallet_insufficient_funds`, `wallet_insufficient_gas`, `wallet_failed`; `wallet_unknown_outcome` when it may or may
 * not have gone out
 * @see https://docs.metamask.io/wallet/reference/json-rpc-methods/eth_sendtransaction/
 */
export async function sendTransaction(
  provider: Eip1193Provider,
  transaction: WalletTransaction,
  sender: Sender,
  isWanted: () => boolean,
  knownHash?: string,
): Promise<string | undefined> {
  const hash = await askReviewed(provider, 'eth_sendTransaction', [transaction], sender, isWanted)
  if (hash === undefined) return undefined
  if (!isHash(hash) || hash.toLowerCase() === knownHash?.toLowerCase())
    throw new DepositError('wallet_unknown_outcome', {})
  return hash.toLowerCase()
}

/**
 * Asks a wallet for what the payer reviewed, as `sendTransaction` does, and gives its answer, or nothing when it is not
 * wanted any more; an answer of nothing is `null`.
 */
export async function askReviewed(
  provider: Eip1193Provider,
  method: 'eth_sendTransaction' | 'wallet_sendCalls',
  params: readonly unknown[],
  sender: Sender,
  isWanted: () => boolean,
): Promise<unknown> {
  if (isSending) throw new DepositError('wallet_busy', {})
  isSending = true
  try {
    await checkWallet(provider, sender)
    if (!isWanted()) return undefined
    const { symbol: token, chainId } = sender.asset
    const answer = await promptReviewed(provider, method, params).catch(async (thrown: unknown) => {
      throw await toSendError(thrown, { token, native: findChain(chainId)?.native.symbol ?? '' })
    })
    return answer ?? null
  } finally {
    isSending = false
  }
}

/** The account first, the chain last: nothing is awaited between its answer and the request. */
async function checkWallet(provider: Eip1193Provider, { asset, account }: Sender): Promise<void> {
  const [current] = await readAccounts(provider)
  if (current?.toLowerCase() !== account.toLowerCase()) throw new DepositError('wallet_changed', {})
  const actual = await readChainId(provider)
  if (actual !== asset.chainId) throw new DepositError('wallet_wrong_chain', { expected: asset.chainId, actual })
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^0x[0-9a-f]{64}$/i.test(value)
}
