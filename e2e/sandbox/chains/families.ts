import { evmRules } from './evm/rules.ts'
import type { Family } from './network.ts'
import { solanaRules } from './solana/rules.ts'
import { tronRules } from './tron/rules.ts'

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

const rules: Readonly<Record<Family, FamilyRules>> = { evm: evmRules, solana: solanaRules, tron: tronRules }

/** Gives the rules of a family. */
export function rulesOf(family: Family): FamilyRules {
  return rules[family]
}
