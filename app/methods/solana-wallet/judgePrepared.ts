import type { TransactionProblem } from '../../errors.ts'
import type { Asset } from '../../chains/assets.ts'
import { isNative } from '../../chains/assets.ts'
import { tokenAddressOf } from '../../chains/caip.ts'
import type { Prepared } from '../../model/instruction.ts'
import type * as solana from '#island/solana'
import type { Judgement, TokenAccounts } from '#island/solana'

/** The island that reads transactions, and where the payer has the coin that is paid with. */
export type Solana = Pick<typeof solana, 'judgeTransaction' | 'encodeSignature'> & {
  readonly tokenAccounts: TokenAccounts
}

/** A prepared transaction that may be put before the payer. */
export type Acceptable = Exclude<Judgement, { readonly tier: 'refused' }>

/** What is to be said of a prepared transaction before anybody is asked to sign it. */
export type Verdict = Acceptable | { readonly tier: 'refused'; readonly reason: TransactionProblem }

/** What a price may move, and a route may cost, between the choice and its transaction: one in fifty. */
const slack = 50n

/**
 * Judges a prepared transaction by what the payer chose: this coin, this much and what a route may cost, from this
 * account. Where a deployment is strict, what is not understood whole is refused.
 */
export function judgePrepared(
  { judgeTransaction, tokenAccounts }: Solana,
  { transaction, asset, amount, account }: Prepared,
  isStrict: boolean,
): Verdict {
  const mint = mintOf(asset)
  if (!mint || !amount) return { tier: 'refused', reason: 'asset' }
  const most = amount.units + amount.units / slack
  const verdict = judgeTransaction(transaction, { account, mint, most, tokenAccounts })
  return verdict.tier === 'opaque' && isStrict ? { tier: 'refused', reason: 'opaque' } : verdict
}

/** Gives the mint of a coin; `native` is SOL, and nothing what no transaction can name. */
export function mintOf(asset: Asset): string | undefined {
  return isNative(asset) ? 'native' : tokenAddressOf(asset.assetId)
}
