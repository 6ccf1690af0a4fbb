import { encodeBase58 } from './solana/base58.ts'
import type { Refusal } from './solana/effect.ts'
import type { Facts, Move, Order, Provable } from './solana/facts.ts'
import { findTokenAccounts, type TokenAccounts } from './solana/findTokenAccounts.ts'
import { networkFee } from './solana/networkFee.ts'
import { wrappedSol } from './solana/programs.ts'
import { mostBytes, readBytes } from './solana/readBytes.ts'
import { readEffects } from './solana/readEffects.ts'
import { readTransaction, type Transaction } from './solana/readTransaction.ts'
import { tally, type Tally } from './solana/tally.ts'

export { findTokenAccounts }
export type { Facts, Move, Order, Provable, Refusal, TokenAccounts }

/**
 * What is known of a prepared transaction before anybody signs it. `bytes` are what the wallet gets, as they came.
 *
 * Opaque means that a program or a lookup table decides what happens beside the provable facts.
 */
export type Judgement =
  | { readonly tier: 'understood'; readonly bytes: Uint8Array; readonly facts: Facts }
  | { readonly tier: 'opaque'; readonly bytes: Uint8Array; readonly provable: Provable }
  | { readonly tier: 'refused'; readonly reason: Refusal }

const mostBesideByDefault = 30_000_000n
/** Lamports that a payment in SOL may take beside its amount, for tips and for deposits of short-lived accounts. */
const mostTips = 5_000_000n

/**
 * Judges the text of a prepared transaction, hex or base64, by what the payer agreed to. Never throws.
 *
 * What is provably bad is refused even where the rest is opaque. What a program does inside of itself is not provable.
 */
export function judgeTransaction(text: string, order: Order): Judgement {
  if (text.length > 2 + 2 * mostBytes) return refused('too_large')
  const meanings = readBytes(text)
  for (const bytes of meanings.filter((meaning) => meaning.length <= mostBytes)) {
    const transaction = readTransaction(bytes)
    if (transaction) return judge(bytes, transaction, { ...order, mint: unwrapped(order.mint) })
  }
  return refused(meanings.some((bytes) => bytes.length > mostBytes) ? 'too_large' : 'unreadable')
}

/**
 * Spells the signature that a wallet gives back, as explorers and backends name a transaction.
 *
 * @throws RangeError when it is not one of 64 bytes.
 */
export function encodeSignature(bytes: Uint8Array): string {
  if (bytes.length !== 64) throw new RangeError('A signature has 64 bytes')
  return encodeBase58(bytes)
}

function judge(bytes: Uint8Array, transaction: Transaction, order: Order): Judgement {
  const [payer, ...others] = transaction.signers
  if (payer?.address !== order.account) return refused('fee_payer')
  // The payer has signed nothing yet; others have, since nobody asks them afterwards.
  if (payer.hasSigned || !others.every(({ hasSigned }) => hasSigned)) return refused('signer')

  const effects = transaction.instructions.flatMap((instruction) => readEffects(instruction, order.account))
  const bad = effects.find((effect) => effect.kind === 'refuse')
  if (bad) return refused(bad.reason)

  const sums = tally(effects, order)
  const facts: Facts = {
    version: transaction.version,
    moves: sums.moves,
    networkFee: networkFee(transaction, effects),
    deposits: sums.deposits,
    memos: effects.flatMap((effect) => (effect.kind === 'memo' ? [effect.text] : [])),
  }
  const programs = effects.flatMap((effect) => (effect.kind === 'unknown' ? [effect.program] : []))
  const hasUnnamed = sums.moves.some(({ mint, to }) => !mint || !to)
  const isOpaque = programs.length + transaction.tables.length + others.length > 0 || hasUnnamed
  if (sums.hasOther) return refused('asset')
  if (isTooMuch(sums, facts, isOpaque, order)) return refused('amount')
  if (!isOpaque) return { tier: 'understood', bytes, facts }
  const signers = others.map(({ address }) => address)
  const { tables, writable } = transaction
  return { tier: 'opaque', bytes, provable: { ...facts, programs: [...new Set(programs)], tables, signers, writable } }
}

/** Tells whether more leaves than was agreed. Wrapped SOL counts as gone where an unknown program may take it. */
function isTooMuch({ moves, leftWrapped }: Tally, facts: Facts, isOpaque: boolean, order: Order): boolean {
  const isSol = order.mint === 'native'
  const lamports = sum(moves, 'native') + (isOpaque ? leftWrapped : 0n)
  const paid = isSol ? lamports : sum(moves, order.mint)
  const over = paid > order.most ? paid - order.most : 0n
  const beside = facts.networkFee + facts.deposits + (isSol ? over : lamports)
  return over > (isSol ? mostTips : 0n) || beside > (order.mostBeside ?? mostBesideByDefault)
}

function sum(moves: readonly Move[], mint: string): bigint {
  return moves.reduce((total, move) => (move.mint === mint ? total + move.units : total), 0n)
}

function refused(reason: Refusal): Judgement {
  return { tier: 'refused', reason }
}

function unwrapped(mint: string): string {
  return mint === wrappedSol ? 'native' : mint
}
