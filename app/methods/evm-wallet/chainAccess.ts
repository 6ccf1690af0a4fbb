import { chainEntries } from '#chainEntries'
import type { Caip2 } from '../../chains/caip.ts'

/** Gives the URL of a chain's node, where the deployment names one. */
export function rpcOf(chainId: Caip2): string | undefined {
  return chainEntries[chainId]?.rpc
}
