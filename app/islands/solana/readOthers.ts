import { createReader } from './createReader.ts'
import type { Effect } from './effect.ts'
import type { Step } from './readEffects.ts'

/**
 * Reads a step of the program that makes token accounts at derived addresses.
 *
 * @throws RangeError when bytes or accounts are missing.
 * @see https://docs.rs/spl-associated-token-account-interface/latest/spl_associated_token_account_interface/instruction/enum.AssociatedTokenAccountInstruction.html
 */
export function readAssociatedToken({ payer, account, data, unknown }: Step): readonly Effect[] {
  // No byte at all is the oldest form of Create; 1 is CreateIdempotent.
  if ((data[0] ?? 0) > 1) return unknown()
  const holds = { kind: 'holds', account: account(1), owner: account(2), mint: account(3) } as const
  return account(0) === payer ? [holds, { kind: 'deposit' }] : [holds]
}

/**
 * Reads a step that says how much work a transaction may be and what it pays for that.
 *
 * @throws RangeError when bytes are missing.
 * @see https://docs.rs/solana-compute-budget-interface/latest/solana_compute_budget_interface/enum.ComputeBudgetInstruction.html
 */
export function readComputeBudget({ data, unknown }: Step): readonly Effect[] {
  const reader = createReader(data)
  switch (reader.u8()) {
    case 1: // RequestHeapFrame
    case 4: // SetLoadedAccountsDataSizeLimit
      return []
    case 2: // SetComputeUnitLimit
      return [{ kind: 'unit_limit', units: BigInt(reader.u32()) }]
    case 3: // SetComputeUnitPrice
      return [{ kind: 'unit_price', price: reader.u64() }]
    default:
      return unknown()
  }
}

/** Reads a step that only leaves a text. @see https://spl.solana.com/memo */
export function readMemo({ data }: Step): readonly Effect[] {
  return [{ kind: 'memo', text: new TextDecoder().decode(data) }]
}
