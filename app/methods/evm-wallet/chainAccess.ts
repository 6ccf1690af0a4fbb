import { chainEntries } from '#chainEntries'
import type { Caip2 } from '../../chains/caip.ts'

/** The chains that the deployment can read, by CAIP-2. */
export const readChains: readonly string[] = Object.keys(chainEntries)

/** Gives the URL of a chain's node, where the deployment names one. */
export function rpcOf(chainId: Caip2): string | undefined {
  return chainEntries[chainId]?.rpc
}
