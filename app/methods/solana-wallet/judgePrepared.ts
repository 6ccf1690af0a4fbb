import type { TransactionProblem } from '../../errors.ts'
import { isNative } from '../../chains/assets.ts'
import { tokenAddressOf } from '../../chains/caip.ts'
import type { Prepared } from '../../model/instruction.ts'
import type * as solana from '#island/solana'
import type { Judgement } from '#island/solana'

/** The island that reads transactions. */
export type Solana = Pick<typeof solana, 'judgeTransaction' | 'encodeSignature'>

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
  { judgeTransaction }: Solana,
  { transaction, asset, amount, account }: Prepared,
  isStrict: boolean,
): Verdict {
  const mint = isNative(asset) ? 'native' : tokenAddressOf(asset.assetId)
  if (!mint || !amount) return { tier: 'refused', reason: 'asset' }
  const verdict = judgeTransaction(transaction, { account, mint, most: amount.units + amount.units / slack })
  return verdict.tier === 'opaque' && isStrict ? { tier: 'refused', reason: 'opaque' } : verdict
}
