import type { Asset } from '../chains/assets.ts'

/** Tells whether a coin is a dollar, one for one; a token that nobody vouches for is none. */
export function isDollar({ symbol, isScaleOwn }: Asset): boolean {
  return !isScaleOwn && /^USD[CT]$/.test(symbol)
}
