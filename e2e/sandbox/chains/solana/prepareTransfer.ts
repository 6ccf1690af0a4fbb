import {
  address,
  appendTransactionMessageInstructions,
  compileTransaction,
  compressTransactionMessageUsingAddressLookupTables,
  createTransactionMessage,
  getTransactionEncoder,
  pipe,
  setTransactionMessageFeePayer,
  setTransactionMessageLifetimeUsingBlockhash,
  type Instruction,
} from '@solana/kit'
import type { PreparedTransfer } from '../chain.ts'
import { lookupTable, unknownProgram } from './genesis.ts'
import { computeLimit, moveInstructions } from './instructions.ts'
import type { Machine } from './machine.ts'
import { BLOCKHASH_LIFE } from './slots.ts'

/**
 * Builds the transaction that a payer's wallet shall sign and send: version 0, the payer pays the fee. An opaque one
 * names accounts by a lookup table and calls a program that nobody knows, as swaps and routers do.
 */
export function prepareTransfer({ slots }: Machine, transfer: PreparedTransfer): Uint8Array {
  const { asset, to, units, isOpaque } = transfer
  const from = address(transfer.from)
  const lifetime = { blockhash: slots.latestBlockhash(), lastValidBlockHeight: slots.now() + BLOCKHASH_LIFE }
  const moves = moveInstructions({ asset, from, to, units }, from)
  const instructions = isOpaque ? [computeLimit(), ...moves, unknownCall(to)] : [computeLimit(), ...moves]
  const message = pipe(
    createTransactionMessage({ version: 0 }),
    (draft) => setTransactionMessageFeePayer(from, draft),
    (draft) => setTransactionMessageLifetimeUsingBlockhash(lifetime, draft),
    (draft) => appendTransactionMessageInstructions(instructions, draft),
  )
  const tables = { [lookupTable.address]: lookupTable.addresses }
  const final = isOpaque ? compressTransactionMessageUsingAddressLookupTables(message, tables) : message
  return new Uint8Array(getTransactionEncoder().encode(compileTransaction(final)))
}

function unknownCall(words: string): Instruction {
  return { programAddress: unknownProgram, data: new TextEncoder().encode(words) }
}
