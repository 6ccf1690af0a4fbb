import { createBlocks, type Blocks } from './blocks.ts'
import type { Books } from './books.ts'
import { checkTransaction, readSigned } from './checkTransaction.ts'
import { openHistory } from './history.ts'
import { movementOf } from './movement.ts'
import type { Entry, Gift } from './step.ts'
import { txidOf, type Action } from './transaction.ts'

/** The double's state: blocks, balances, and what may be taken in. */
export type Machine = {
  blocks: Blocks
  books(): Books
  /** Takes a signed transaction into a block of its own. @throws BroadcastError when it is refused */
  take(raw: Uint8Array, signature: string): Promise<Entry>
  /** Gives an asset from nowhere. */
  give(gift: Omit<Gift, 'block'>): void
  /** Puts other, empty blocks in place of the last `depth` ones. */
  undo(depth: bigint): void
  close(): void
}

/** Opens the machine whose history is in `file`, or a fresh one. */
export function openMachine(file: string): Machine {
  const { history, lastBlock, forks } = openHistory(file)
  const { books } = history
  const blocks = createBlocks()
  blocks.reach(lastBlock)
  forks.forEach(blocks.fork)
  return {
    blocks,
    books,
    async take(raw, signature) {
      const transaction = await readSigned(raw, signature)
      const txid = txidOf(raw)
      checkTransaction(transaction, txid, blocks, books())
      blocks.pass(1n)
      const failed = isTakenBack(transaction.action, books())
      const timeMs = Date.now()
      const entry = { txid, block: blocks.head(), timeMs, raw: Buffer.from(raw).toString('hex'), signature, failed }
      history.add({ kind: 'entry', ...entry })
      return entry
    },
    give(gift) {
      blocks.pass(1n)
      history.add({ kind: 'gift', ...gift, block: blocks.head() })
    },
    undo(depth) {
      const above = blocks.head() - depth
      history.fork(above)
      blocks.fork(above)
    },
    close: () => history.close(blocks.head()),
  }
}

/** A token's contract takes back a transfer of more than is there; it is on the chain all the same, as failed. */
function isTakenBack(action: Action, books: Books): boolean {
  const moved = movementOf(action)
  return !moved || books.balanceOf(moved.asset, moved.from) < moved.units
}
