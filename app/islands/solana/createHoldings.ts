import type { TokenAccounts } from './findTokenAccounts.ts'
import { wrappedSol } from './programs.ts'

/** What a token account is for, and whose it is. */
export type Holding = { readonly mint: string; readonly owner: string }

/** Which token accounts are known, step by step: a step makes one, another closes it. */
export type Holdings = {
  readonly open: (account: string, holding: Holding) => void
  readonly close: (account: string) => void
  /** Gives an account that a step has made. */
  readonly made: (account: string) => Holding | undefined
  /** Gives an account that a step has made, or that the payer has at a derived address. */
  readonly find: (account: string) => Holding | undefined
  /** Tells whether SOL that the payer sends there stays the payer's. */
  readonly keepsSol: (account: string) => boolean
}

/** Starts with none but the payer's at derived addresses. */
export function createHoldings(payer: string, derived: TokenAccounts): Holdings {
  const known = new Map<string, Holding>()
  const made = (account: string) => known.get(account)
  return {
    open: (account, holding) => void known.set(account, holding),
    close: (account) => void known.delete(account),
    made,
    find: (account) => {
      if (known.has(account)) return made(account)
      const mint = derived.get(account)
      return mint ? { mint, owner: payer } : undefined
    },
    keepsSol: (account) => account === payer || made(account)?.owner === payer || derived.get(account) === wrappedSol,
  }
}
