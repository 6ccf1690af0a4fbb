import { refuse, type Effect } from './effect.ts'
import { managing, programs } from './programs.ts'
import { readAssociatedToken, readComputeBudget, readMemo } from './readOthers.ts'
import { readSystem } from './readSystem.ts'
import { readToken } from './readToken.ts'
import { accountAt, type Instruction } from './readTransaction.ts'

/** An instruction with what its readers need. */
export type Step = {
  readonly payer: string
  readonly accounts: readonly string[]
  /** Gives an account by its place. @throws RangeError when there is none. */
  readonly account: (at: number) => string
  readonly data: Uint8Array
  /** The effect of a step that nobody here reads. */
  readonly unknown: () => readonly Effect[]
}

const readers: Readonly<Record<string, (step: Step) => readonly Effect[]>> = {
  [programs.system]: readSystem,
  [programs.token]: readToken,
  [programs.token2022]: readToken,
  [programs.associatedToken]: readAssociatedToken,
  [programs.computeBudget]: readComputeBudget,
  [programs.memo1]: readMemo,
  [programs.memo3]: readMemo,
  [programs.memo4]: readMemo,
}

/** Reads what an instruction does. What fails on the chain for sure, since it lacks bytes or accounts, is refused. */
export function readEffects({ program, accounts, writable, data }: Instruction, payer: string): readonly Effect[] {
  if (managing.has(program) && accounts.includes(payer)) return refuse('authority')
  const unknown = (): readonly Effect[] => [{ kind: 'unknown', program, touched: writable }]
  try {
    const account = (at: number) => accountAt(accounts, at)
    return readers[program]?.({ payer, accounts, account, data, unknown }) ?? unknown()
  } catch {
    return refuse('unreadable')
  }
}
