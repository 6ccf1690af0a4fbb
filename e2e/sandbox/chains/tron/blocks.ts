import { createHash } from 'node:crypto'
import type { Transaction } from './transaction.ts'

/** Where the count begins: a number as on mainnet, so that nothing takes it for small. */
const FIRST_BLOCK = 70_000_000n
/** How many blocks back a transaction may refer. */
const REFERABLE = 65_536n

export type Reference = Pick<Transaction, 'refBlockBytes' | 'refBlockHash'>

/** The chain's count of blocks, and the ids that follow from it. */
export type Blocks = {
  head(): bigint
  /** Goes on by so many blocks. */
  pass(count: bigint): void
  /** Goes on to a block, if it is ahead. */
  reach(block: bigint): void
  /** Gives the id of a block: its number, then a hash. */
  idOf(block: bigint): string
  /** Gives other blocks, with ids of their own, in place of those above a block. */
  fork(above: bigint): void
  /** Refers to the last block, as a new transaction has to. */
  reference(): Reference
  /** Tells whether a transaction refers to a block of this chain. */
  holds(reference: Reference): boolean
}

/** Creates the count. An id follows from the number and the forks below it, so that it outlives a restart. */
export function createBlocks(): Blocks {
  let head = FIRST_BLOCK
  const forks: bigint[] = []
  const idOf = (block: bigint) => {
    const turn = forks.filter((above) => above < block).length
    const hash = createHash('sha256').update(`inlet sandbox block ${block} of fork ${turn}`).digest('hex')
    return block.toString(16).padStart(16, '0') + hash.slice(16)
  }
  const referenceTo = (block: bigint): Reference => {
    const id = Buffer.from(idOf(block), 'hex')
    return { refBlockBytes: id.subarray(6, 8), refBlockHash: id.subarray(8, 16) }
  }
  return {
    head: () => head,
    pass: (count) => void (head += count),
    reach: (block) => void (head = block > head ? block : head),
    idOf,
    fork: (above) => void forks.push(above),
    reference: () => referenceTo(head),
    holds({ refBlockBytes, refBlockHash }) {
      if (refBlockBytes.length !== 2) return false
      const wanted = BigInt(Buffer.from(refBlockBytes).readUInt16BE())
      const back = (head - wanted + REFERABLE) % REFERABLE
      return head - back >= FIRST_BLOCK && Buffer.compare(referenceTo(head - back).refBlockHash, refBlockHash) === 0
    },
  }
}
