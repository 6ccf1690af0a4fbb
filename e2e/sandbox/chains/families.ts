import { evmRules } from './evm/rules.ts'
import type { Family } from './network.ts'
import { solanaRules } from './solana/rules.ts'

/** What holds for all chains of a family, and needs no running chain. */
export type FamilyRules = {
  /** How the native coin is written where a token's address is expected. */
  native: string
  /** Names a right address in a sentence: "expected …". */
  addressWords: string
  /** Gives an address in its one spelling; undefined for text that is none. */
  readAddress(text: string): string | undefined
  /** Computes a route's deposit address, the same on every chain of the family. */
  vaultAddress(routeId: string): string
}

const rules: { [Name in Family]?: FamilyRules } = { evm: evmRules, solana: solanaRules }

/** Gives the rules of a family. @throws an Error for one that the sandbox does not run */
export function rulesOf(family: Family): FamilyRules {
  const found = rules[family]
  if (!found) throw new Error(`the sandbox runs no ${family} chain`)
  return found
}
