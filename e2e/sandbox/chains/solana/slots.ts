import { createHash } from 'node:crypto'
import { blockhash, getBase58Decoder, type Blockhash } from '@solana/kit'

/** How many slots a blockhash can be used for. */
export const BLOCKHASH_LIFE = 150n

/** Where the count begins: a number as on mainnet, so that nothing takes it for small. */
const FIRST_SLOT = 400_000_000n

/** The chain's count of slots, and the blockhashes that follow from it. */
export type Slots = {
  now(): bigint
  /** Goes on by so many slots. */
  pass(count: bigint): void
  /** Goes on to a slot, if it is ahead. */
  reach(slot: bigint): void
  latestBlockhash(): Blockhash
  /** Tells whether a transaction may still name this blockhash. */
  isAlive(hash: string): boolean
}

/** Creates the count. A blockhash follows from its slot alone, so that it outlives a restart. */
export function createSlots(): Slots {
  let slot = FIRST_SLOT
  const alive = new Set<string>()
  const refill = (from: bigint) => {
    for (let each = from; each <= slot; each++) alive.add(hashOf(each))
    for (const hash of alive) {
      if (BigInt(alive.size) <= BLOCKHASH_LIFE) break
      alive.delete(hash)
    }
  }
  const reach = (wanted: bigint) => {
    if (wanted <= slot) return
    const from = wanted - slot > BLOCKHASH_LIFE ? wanted - BLOCKHASH_LIFE : slot + 1n
    slot = wanted
    refill(from)
  }
  refill(slot)
  return {
    now: () => slot,
    pass: (count) => reach(slot + count),
    reach,
    latestBlockhash: () => hashOf(slot),
    isAlive: (hash) => alive.has(hash),
  }
}

function hashOf(slot: bigint): Blockhash {
  return blockhash(getBase58Decoder().decode(createHash('sha256').update(`inlet sandbox slot ${slot}`).digest()))
}
