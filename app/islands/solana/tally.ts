import { deriveTokenAccounts } from './deriveTokenAccounts.ts'
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

/**
 * Adds up what the steps of a transaction take from the payer.
 *
 * Goes step by step, because an account is the payer's from the step that makes it to the step that closes it.
 */
export function tally(effects: readonly Effect[], { account: payer, mint }: Order): Tally {
  const derived = [wrappedSol, ...(mint === 'native' ? [] : [mint])].flatMap((token) =>
    deriveTokenAccounts(payer, token).map((account) => [account, { mint: token, owner: payer }] as const),
  )
  const known = new Map<string, { mint: string; owner: string }>(derived)
  const created = new Map<string, bigint>()
  const touched = new Set<string>()
  const moves: Move[] = []
  let [wrapped, deposits, hasOther] = [0n, 0n, false]

  const isPayers = (account: string) => account === payer || known.get(account)?.owner === payer
  const move = ({ mint: said, units, from, to }: Extract<Effect, { kind: 'move' }>) => {
    const found = said ?? known.get(from)?.mint ?? known.get(to)?.mint
    const asset = found === wrappedSol ? 'native' : found && isNamed(found) ? found : undefined
    if (isPayers(to)) {
      if (from === payer && to !== payer) wrapped += units
      return
    }
    if (asset && asset !== 'native' && asset !== mint && !touched.has(from)) hasOther = true
    if (asset === 'native' && from !== payer) wrapped -= units
    const owner = known.get(to)?.owner
    moves.push({
      ...(asset && { mint: asset }),
      units,
      ...(isNamed(to) && { to }),
      ...(owner && isNamed(owner) && { owner }),
    })
  }

  for (const effect of effects) {
    if (effect.kind === 'move') move(effect)
    else if (effect.kind === 'create') created.set(effect.account, effect.lamports)
    else if (effect.kind === 'deposit') deposits += deposit
    else if (effect.kind === 'close') known.delete(effect.account)
    else if (effect.kind === 'unknown') for (const account of effect.touched) touched.add(account)
    else if (effect.kind === 'holds') {
      known.set(effect.account, effect)
      if (!isPayers(effect.account)) continue
      wrapped += created.get(effect.account) ?? 0n
      created.delete(effect.account)
    }
  }
  for (const [to, lamports] of created) moves.push({ mint: 'native', units: lamports, ...(isNamed(to) && { to }) })
  return { moves, leftWrapped: wrapped > 0n ? wrapped : 0n, deposits, hasOther }
}
