import type { Transfer } from './transfer.ts'

/** A place on a chain, by which a reader finds out later whether it still is on the same one. */
export type Mark = { block: bigint; hash: string }

/** One look at a chain: what is new, and above which block everything read before is void. */
export type Scan = { transfers: Transfer[]; voidAbove: bigint | null; head: Mark }

export type Watcher = {
  /** Reads what happened since the last look. Gives null when nothing did. */
  look(): Promise<Scan | null>
}
