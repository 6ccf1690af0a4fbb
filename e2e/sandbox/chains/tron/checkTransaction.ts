import type { Blocks } from './blocks.ts'
import type { Books } from './books.ts'
import { BroadcastError } from './broadcastError.ts'
import { signerOf } from './keys.ts'
import { isToken } from './movement.ts'
import { nativeTrx } from './networks.ts'
import { readTransaction, txidOf, type Action, type Transaction } from './transaction.ts'

/** How far ahead a transaction may say that it ends, in ms. */
const FARTHEST_END = 24n * 60n * 60n * 1000n

/** Reads a transaction that its owner has signed. @throws BroadcastError when the bytes say anything else */
export async function readSigned(raw: Uint8Array, signature: string): Promise<Transaction> {
  const transaction = readOrRefuse(raw)
  const signer = await signerOf(txidOf(raw), signature).catch(() => undefined)
  const { owner } = transaction.action
  if (signer !== owner)
    throw new BroadcastError(
      'SIGERROR',
      `Validate signature error: signed by ${signer ?? 'nobody'} but not by ${owner}`,
    )
  return transaction
}

/** Checks what holds at the moment of taking it in, in the order of Tron's nodes. @throws BroadcastError */
export function checkTransaction(transaction: Transaction, txid: string, blocks: Blocks, books: Books): void {
  const { expiration, action } = transaction
  const now = BigInt(Date.now())
  if (!blocks.holds(transaction)) throw new BroadcastError('TAPOS_ERROR', 'Tapos failed, different block hash')
  if (expiration <= now || expiration > now + FARTHEST_END)
    throw new BroadcastError('TRANSACTION_EXPIRATION_ERROR', 'Transaction expired')
  if (books.positionOf(txid) !== undefined) throw new BroadcastError('DUP_TRANSACTION_ERROR', 'Dup transaction.')
  const problem = problemOf(action, books)
  if (problem) throw new BroadcastError('CONTRACT_VALIDATE_ERROR', `Contract validate error : ${problem}`)
}

function readOrRefuse(raw: Uint8Array): Transaction {
  try {
    return readTransaction(raw)
  } catch (error) {
    throw new BroadcastError('OTHER_ERROR', error instanceof Error ? error.message : 'not a transaction')
  }
}

function problemOf(action: Action, books: Books): string | undefined {
  const coins = books.balanceOf(nativeTrx, action.owner)
  if (action.type === 'TriggerSmartContract')
    return isToken(action.contract) ? undefined : 'No contract or not a valid smart contract'
  if (action.to === action.owner) return 'Cannot transfer TRX to yourself.'
  if (action.amount === 0n) return 'Amount must be greater than 0.'
  return coins < action.amount ? 'Validate TransferContract error, balance is not sufficient.' : undefined
}
