import type { TokenAccounts } from './findTokenAccounts.ts'

/** What the payer agreed to. Addresses in base58, amounts in base units. */
export type Order = {
  /** Who pays, signs, and pays the fee. */
  readonly account: string
  /** Mint of what is paid with; `native` is SOL, wrapped or not. */
  readonly mint: string
  /** Most that may leave of it. */
  readonly most: bigint
  /** Most lamports that may leave beside it, for the network's fee, deposits of accounts and tips; 0.03 SOL when absent. */
  readonly mostBeside?: bigint
  /** Where the payer has this mint, and wrapped SOL: what `findTokenAccounts` found for both. */
  readonly tokenAccounts: TokenAccounts
}

/** One amount that leaves the payer. */
export type Move = {
  /** `native`, or the mint; absent where only the chain knows which token it is. */
  readonly mint?: string
  readonly units: bigint
  /** Who gets it: a wallet for SOL, a token account for a token; absent where only the chain knows. */
  readonly to?: string
  /** The wallet whose token account that is, where the transaction proves it. */
  readonly owner?: string
}

/** What a transaction does, as far as its own bytes prove it. */
export type Facts = {
  readonly version: 'legacy' | 0
  /** What leaves the payer, in order; what stays among the payer's own accounts is left out. */
  readonly moves: readonly Move[]
  /** Lamports that the network takes at most. */
  readonly networkFee: bigint
  /** Lamports that the payer puts down for new token accounts, at most. */
  readonly deposits: bigint
  /** Texts that stay with the transaction for good, as they came: clean them before showing. */
  readonly memos: readonly string[]
}

/** What is provable of a transaction that is not understood whole: the facts hold, and more may happen. */
export type Provable = Facts & {
  /** Programs that the page does not know, or of which it does not know the step. */
  readonly programs: readonly string[]
  /** Lookup tables, out of which accounts come that only the chain knows. */
  readonly tables: readonly string[]
  /** Others who have signed already. */
  readonly signers: readonly string[]
  /** Accounts that may change, as far as the transaction names them itself. */
  readonly writable: readonly string[]
}
