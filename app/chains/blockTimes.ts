import type { Caip2 } from './caip.ts'
import { solana, tron } from './caip.ts'

/**
 * Usual time between two blocks, in ms, for honest ranges only.
 *
 * A part's own: nothing before a payment was seen needs it.
 */
export const blockTimes: Readonly<Record<Caip2, number>> = {
  'eip155:1': 12_000,
  'eip155:10': 2_000,
  'eip155:56': 1_500,
  'eip155:137': 2_000,
  'eip155:8453': 2_000,
  'eip155:42161': 300,
  'eip155:43114': 2_000,
  [solana]: 400,
  [tron]: 3_000,
}
