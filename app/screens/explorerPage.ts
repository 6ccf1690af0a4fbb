import { deployment } from '#deployment'
import type { Caip2 } from '../chains/caip.ts'
import { familyOf } from '../chains/caip.ts'
import { findChain } from '../chains/chains.ts'

/** Gives the page of a transaction or an address in the explorer of its chain, or nothing where no explorer is known. */
export function explorerPage(chainId: Caip2, kind: 'tx' | 'address', id: string): URL | undefined {
  const explorer = deployment.chains[chainId]?.explorer ?? findChain(chainId)?.explorer
  // Solana's explorer has another word for an address.
  const folder = kind === 'address' && familyOf(chainId) === 'solana' ? 'account' : kind
  return explorer ? new URL(`${explorer}/${folder}/${encodeURIComponent(id)}`) : undefined
}
