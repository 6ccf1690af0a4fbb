import type { Caip2 } from '../chains/caip.ts'
import { blockTimes } from '../chains/blockTimes.ts'

const unknownBlockMs = 12_000

/**
 * Gives how long a payment from one chain to another usually takes, in whole minutes.
 *
 * The quick end is a dozen blocks of both chains, the slow end the sixty-four that careful relayers wait for.
 */
export function usualRange(from: Caip2 | undefined, to: Caip2): { readonly least: number; readonly most: number } {
  const blockMs = (chainId: Caip2 | undefined) => (chainId && blockTimes[chainId]) || unknownBlockMs
  const minutes = (ms: number) => Math.max(1, Math.ceil(ms / 60_000))
  const least = minutes(12 * (blockMs(from) + blockMs(to)))
  return { least, most: Math.max(least + 1, minutes(64 * blockMs(from) + 12 * blockMs(to))) }
}
