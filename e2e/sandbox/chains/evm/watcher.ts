import type { Hash } from 'viem'
import type { Mark, Watcher } from '../watcher.ts'
import { readTransfers } from './readTransfers.ts'
import type { EvmNode } from './startEvmChain.ts'

/** Blocks remembered to find out where a reorg began. A deeper one is read anew from the start. */
const REMEMBERED = 128
/** Blocks read per look at most, so that a long catch-up stays in small steps. */
const SPAN = 500n

/** Creates the reader of a chain, which goes on after `from`, and notices when blocks it has read are replaced. */
export function createWatcher(node: EvmNode, from: Mark | undefined): Watcher {
  const marks: Mark[] = from ? [from] : []
  const hashAt = async (blockNumber: bigint): Promise<Hash> => (await node.client.getBlock({ blockNumber })).hash

  /** Forgets marks that are not on the chain any more, and tells whether there were any. */
  const rewind = async (head: bigint) => {
    const before = marks.length
    for (let mark = marks.at(-1); mark; mark = marks.at(-1)) {
      if (mark.block <= head && (await hashAt(mark.block)) === mark.hash) break
      marks.pop()
    }
    return marks.length < before
  }

  return {
    async look() {
      const { number: head, hash } = await node.client.getBlock()
      if (hash === marks.at(-1)?.hash) return null
      const isVoid = await rewind(head)
      const read = marks.at(-1)?.block ?? 0n
      const last = head - read > SPAN ? read + SPAN : head
      const transfers = head > read ? await readTransfers(node, read + 1n, last) : []
      const mark = { block: last, hash: await hashAt(last) }
      if (head > read) marks.push(mark)
      if (marks.length > REMEMBERED) marks.shift()
      return { transfers, voidAbove: isVoid ? read : null, head: mark }
    },
  }
}
