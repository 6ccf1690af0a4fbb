import { LookForHash } from './LookForHash.tsx'

/** The part for a send of no known outcome whose backend finds nothing by itself. */
export const looking = { LookForHash }
