import { createHoldings, type Holdings } from './createHoldings.ts'
import type { Effect } from './effect.ts'
import type { Move, Order } from './facts.ts'
import { wrappedSol } from './programs.ts'
import { isNamed } from './readTransaction.ts'

/** Lamports of a token account's deposit. @see https://solana.com/docs/core/accounts */
const deposit = 2_039_280n

/** What leaves the payer, over all steps. */
export type Tally = {
  readonly moves: readonly Move[]
  /** Lamports that the payer wrapped into accounts of their own and that no step here takes out again. */
  readonly leftWrapped: bigint
  readonly deposits: bigint
  /** A token that was not ordered leaves an account that no unknown program has touched before: it was the payer's. */
  readonly hasOther: boolean
}

type Taken = Extract<Effect, { kind: 'move' }>

/**
 * Adds up what the steps of a transaction take from the payer.
 *
 * Goes step by step, because an account is the payer's from the step that makes it to the step that closes it.
 */
export function tally(effects: readonly Effect[], { account: payer, mint, tokenAccounts }: Order): Tally {
  const holdings = createHoldings(payer, tokenAccounts)
  const created = new Map<string, bigint>()
  const touched = new Set<string>()
  const moves: Move[] = []
  let [wrapped, deposits, hasOther] = [0n, 0n, false]

  const take = (taken: Taken) => {
    if (isKept(taken, payer, holdings)) {
      if (taken.from === payer && taken.to !== payer) wrapped += taken.units
      return
    }
    const move = moveOf(taken, holdings)
    if (move.mint && move.mint !== 'native' && move.mint !== mint && !touched.has(taken.from)) hasOther = true
    if (move.mint === 'native' && taken.from !== payer) wrapped -= taken.units
    moves.push(move)
  }
  for (const effect of effects) {
    if (effect.kind === 'move') take(effect)
    else if (effect.kind === 'create')
      created.set(effect.account, (created.get(effect.account) ?? 0n) + effect.lamports)
    else if (effect.kind === 'deposit') deposits += deposit
    else if (effect.kind === 'close') holdings.close(effect.account)
    else if (effect.kind === 'unknown') for (const account of effect.touched) touched.add(account)
    else if (effect.kind === 'holds') {
      holdings.open(effect.account, effect)
      if (effect.owner !== payer) continue
      wrapped += created.get(effect.account) ?? 0n
      created.delete(effect.account)
    }
  }
  for (const [to, units] of created)
    moves.push(moveOf({ kind: 'move', mint: 'native', units, from: payer, to }, holdings))
  return { moves, leftWrapped: wrapped > 0n ? wrapped : 0n, deposits, hasOther }
}

/** Tells whether something stays the payer's: SOL sent to an own account, or a token to one that a step has made. */
function isKept({ mint, from, to }: Taken, payer: string, { keepsSol, made }: Holdings): boolean {
  return mint === 'native' && from === payer ? keepsSol(to) : to === payer || made(to)?.owner === payer
}

function moveOf({ mint, units, from, to }: Taken, { find, made }: Holdings): Move {
  const found = mint ?? find(from)?.mint ?? made(to)?.mint
  const token = found === wrappedSol ? 'native' : found
  const owner = made(to)?.owner
  return {
    ...(token && isNamed(token) && { mint: token }),
    units,
    ...(isNamed(to) && { to }),
    ...(owner && isNamed(owner) && { owner }),
  }
}
