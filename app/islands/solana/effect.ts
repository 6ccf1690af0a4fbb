/**
 * Why a transaction is not signed, as `TransactionProblem` of the page's errors; whether an opaque one is, the
 * deployment decides.
 */
export type Refusal =
  | 'unreadable'
  | 'too_large'
  | 'fee_payer'
  | 'signer'
  | 'delegate'
  | 'authority'
  | 'amount'
  | 'asset'
  | 'receiver'
  | 'no_expiry'

/** What one instruction does, as far as it concerns the payer. */
export type Effect =
  | { readonly kind: 'refuse'; readonly reason: Refusal }
  /** Takes from the payer. Without `mint` the accounts decide which token it is. */
  | {
      readonly kind: 'move'
      readonly mint?: string
      readonly units: bigint
      readonly from: string
      readonly to: string
    }
  /** The payer puts lamports into a new account. */
  | { readonly kind: 'create'; readonly account: string; readonly lamports: bigint }
  /** From here on this is a token account of that owner, or the chain refuses the whole transaction. */
  | { readonly kind: 'holds'; readonly account: string; readonly mint: string; readonly owner: string }
  /** The payer pays the deposit of a token account. */
  | { readonly kind: 'deposit' }
  | { readonly kind: 'close'; readonly account: string }
  | { readonly kind: 'unit_limit'; readonly units: bigint }
  /** In millionths of a lamport. */
  | { readonly kind: 'unit_price'; readonly price: bigint }
  | { readonly kind: 'memo'; readonly text: string }
  /** Does something that only the chain knows, perhaps to these accounts. */
  | { readonly kind: 'unknown'; readonly program: string; readonly touched: ReadonlySet<string> }

/** Gives the effect of a reason to refuse. */
export function refuse(reason: Refusal): readonly Effect[] {
  return [{ kind: 'refuse', reason }]
}
