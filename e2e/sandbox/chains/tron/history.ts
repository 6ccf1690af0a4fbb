import { openJournal } from '../../journal.ts'
import { createBooks, type Books } from './books.ts'
import type { Step } from './step.ts'

type Line = Step | { kind: 'fork'; above: bigint } | { kind: 'end'; block: bigint }

/** What happened on the chain, in order, on disk before it is told. */
export type History = {
  books(): Books
  add(step: Step): void
  /** Takes back whatever happened above a block. */
  fork(above: bigint): void
  /** Remembers the last block and ends. */
  close(block: bigint): void
}

/** Opens the history in a file. Gives the last block that it knows of too, and above which ones it has forked. */
export function openHistory(file: string): { history: History; lastBlock: bigint; forks: readonly bigint[] } {
  const { entries: lines, journal } = openJournal(file)
  let steps: Step[] = []
  let lastBlock = 0n
  const forks: bigint[] = []
  const cut = (above: bigint) => (steps = steps.filter(({ block }) => block <= above))
  // The journal is this program's own writing, so its lines are what was added.
  for (const line of lines as Line[]) {
    if (line.kind === 'fork') {
      forks.push(line.above)
      cut(line.above)
      continue
    }
    lastBlock = line.block
    if (line.kind !== 'end') steps.push(line)
  }
  let books = createBooks(steps)
  const history: History = {
    books: () => books,
    add(step) {
      journal.append(step)
      steps.push(step)
      books.apply(step)
    },
    fork(above) {
      journal.append({ kind: 'fork', above })
      books = createBooks(cut(above))
    },
    close(block) {
      journal.append({ kind: 'end', block })
      journal.close()
    },
  }
  return { history, lastBlock, forks }
}
