import { randomBytes } from 'node:crypto'
import {
  address,
  appendTransactionMessageInstruction,
  compileTransaction,
  createNoopSigner,
  decompileTransactionMessage,
  getCompiledTransactionMessageDecoder,
  getTransactionDecoder,
  getTransactionEncoder,
  setTransactionMessageFeePayer,
  type Address,
  type Instruction,
} from '@solana/kit'
import { getTransferSolInstruction } from '@solana-program/system'
import { AuthorityType, getApproveInstruction, getSetAuthorityInstruction } from '@solana-program/token'
import { tokenAccountOf } from '../chains/solana/tokenAccount.ts'
import type { TransactionForm } from '../faults.ts'

/** Somebody who has no place in a payer's transaction. */
const stranger = address('Stake11111111111111111111111111111111111111')
const GARBAGE_BYTES = 300
const HUGE_BYTES = 1_000_000

/** Makes of an honest transaction what no page should let a payer sign. Honest forms come back as they are. */
export function spoilTransaction(
  honest: Uint8Array,
  { from, asset }: { from: string; asset: string },
  form: TransactionForm,
): Uint8Array {
  switch (form) {
    case 'opaque':
    case 'plain':
    case 'amount':
    case 'token_spender':
    case 'over_approval':
    case 'other_chain':
      return honest
    case 'garbage':
      return randomBytes(GARBAGE_BYTES)
    case 'huge':
      return randomBytes(HUGE_BYTES)
    case 'fee_payer':
      return rewrite(honest, stranger)
    case 'signer':
      return rewrite(honest, address(from), callOfStranger(address(from)))
    case 'delegate':
    case 'authority':
      return rewrite(honest, address(from), giveAway(address(from), asset, form))
  }
}

/** Takes a plain transaction apart, and puts it together with another fee payer or one call more. */
function rewrite(honest: Uint8Array, feePayer: Address, more?: Instruction): Uint8Array {
  const { messageBytes } = getTransactionDecoder().decode(honest)
  const message = decompileTransactionMessage(getCompiledTransactionMessageDecoder().decode(messageBytes))
  const paid = setTransactionMessageFeePayer(feePayer, message)
  const final = more ? appendTransactionMessageInstruction(more, paid) : paid
  return new Uint8Array(getTransactionEncoder().encode(compileTransaction(final)))
}

/** A call that a stranger has to sign too. */
function callOfStranger(to: Address): Instruction {
  return getTransferSolInstruction({ source: createNoopSigner(stranger), destination: to, amount: 1n })
}

function giveAway(owner: Address, mint: string, form: 'delegate' | 'authority'): Instruction {
  const account = tokenAccountOf(owner, mint)
  const signer = createNoopSigner(owner)
  if (form === 'delegate')
    return getApproveInstruction({ source: account, delegate: stranger, owner: signer, amount: 2n ** 63n })
  return getSetAuthorityInstruction({
    owned: account,
    owner: signer,
    authorityType: AuthorityType.AccountOwner,
    newAuthority: stranger,
  })
}
