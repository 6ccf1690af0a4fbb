import { explorerSites } from '#explorerSites'
import type { Caip2 } from '../chains/caip.ts'
import { familyOf } from '../chains/caip.ts'

/** Where the explorers of a family have another word than most. */
const folders: Readonly<Record<string, string>> = { 'tron tx': 'transaction', 'solana address': 'account' }

/** Gives the page of a transaction or an address in the explorer of its chain, or nothing where no explorer is known. */
export function explorerPage(chainId: Caip2, kind: 'tx' | 'address', id: string): URL | undefined {
  const explorer = explorerSites[chainId]
  const folder = folders[`${familyOf(chainId)} ${kind}`] ?? kind
  return explorer ? new URL(`${explorer}/${folder}/${encodeURIComponent(id)}`) : undefined
}
