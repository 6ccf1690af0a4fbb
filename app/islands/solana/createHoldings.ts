import { isTokenAccountOf } from './isTokenAccountOf.ts'
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

/** Starts without any. The payer's derived addresses, for wrapped SOL and for `mint`, are found only when asked for: they cost hashes. */
export function createHoldings(payer: string, mint: string): Holdings {
  const known = new Map<string, Holding>()
  const isDerived = (account: string, token: string) => isTokenAccountOf(payer, token, account)
  const made = (account: string) => known.get(account)
  return {
    open: (account, holding) => void known.set(account, holding),
    close: (account) => void known.delete(account),
    made,
    find: (account) => {
      if (known.has(account)) return made(account)
      const token = [mint, wrappedSol].find((each) => each !== 'native' && isDerived(account, each))
      return token ? { mint: token, owner: payer } : undefined
    },
    keepsSol: (account) => account === payer || made(account)?.owner === payer || isDerived(account, wrappedSol),
  }
}
