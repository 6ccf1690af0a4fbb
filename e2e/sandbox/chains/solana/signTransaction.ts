import {
  appendTransactionMessageInstructions,
  compileTransaction,
  createTransactionMessage,
  getTransactionEncoder,
  pipe,
  setTransactionMessageFeePayer,
  setTransactionMessageLifetimeUsingBlockhash,
  signatureBytes,
  type Instruction,
} from '@solana/kit'
import { computeLimit } from './instructions.ts'
import type { Key } from './keys.ts'
import type { Machine } from './machine.ts'
import { BLOCKHASH_LIFE } from './slots.ts'

/** Builds and signs a transaction of the sandbox's own; the first signer pays the fee. Two calls never give the same. */
export function signTransaction(
  { slots }: Machine,
  signers: readonly [Key, ...Key[]],
  instructions: readonly Instruction[],
): Uint8Array {
  const lifetime = { blockhash: slots.latestBlockhash(), lastValidBlockHeight: slots.now() + BLOCKHASH_LIFE }
  const message = pipe(
    createTransactionMessage({ version: 0 }),
    (draft) => setTransactionMessageFeePayer(signers[0].address, draft),
    (draft) => setTransactionMessageLifetimeUsingBlockhash(lifetime, draft),
    (draft) => appendTransactionMessageInstructions([computeLimit(), ...instructions], draft),
  )
  const { messageBytes } = compileTransaction(message)
  const signed = signers.map((key) => [key.address, signatureBytes(key.sign(new Uint8Array(messageBytes)))] as const)
  const transaction = { ...compileTransaction(message), signatures: Object.fromEntries(signed) }
  return new Uint8Array(getTransactionEncoder().encode(transaction))
}
