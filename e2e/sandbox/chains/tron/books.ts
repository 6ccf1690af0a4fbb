import { movementOf } from './movement.ts'
import type { Entry, Step } from './step.ts'
import { readTransaction } from './transaction.ts'

/** What follows from the steps: who has how much, and where each transaction is. */
export type Books = {
  /** Transactions, oldest first. */
  entries: readonly Entry[]
  /** Gives the place of a transaction in `entries`. */
  positionOf(txid: string): number | undefined
  /** Finds what an account has paid under a memo. */
  paidAs(owner: string, memo: string): Entry | undefined
  balanceOf(asset: string, owner: string): bigint
  /** Takes in the next step. */
  apply(step: Step): void
}

/** Creates the books, and takes in the steps so far. */
export function createBooks(steps: readonly Step[]): Books {
  const entries: Entry[] = []
  const positions = new Map<string, number>()
  const byMemo = new Map<string, Entry>()
  const balances = new Map<string, bigint>()
  const change = (asset: string, owner: string, units: bigint) => {
    const key = `${asset} ${owner}`
    balances.set(key, (balances.get(key) ?? 0n) + units)
  }
  const addEntry = (entry: Entry) => {
    positions.set(entry.txid, entries.length)
    entries.push(entry)
    if (entry.failed) return
    const { action, memo } = readTransaction(Buffer.from(entry.raw, 'hex'))
    byMemo.set(`${action.owner} ${memo}`, entry)
    const moved = movementOf(action)
    if (!moved) return
    change(moved.asset, moved.from, -moved.units)
    change(moved.asset, moved.to, moved.units)
  }
  const apply = (step: Step) => {
    if (step.kind === 'entry') addEntry(step)
    else change(step.asset, step.to, step.units)
  }
  steps.forEach(apply)
  return {
    entries,
    positionOf: (txid) => positions.get(txid),
    paidAs: (owner, memo) => byMemo.get(`${owner} ${memo}`),
    balanceOf: (asset, owner) => balances.get(`${asset} ${owner}`) ?? 0n,
    apply,
  }
}
