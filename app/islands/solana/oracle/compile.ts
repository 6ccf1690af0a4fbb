import {
  appendTransactionMessageInstructions,
  blockhash,
  compileTransaction,
  compressTransactionMessageUsingAddressLookupTables,
  createTransactionMessage,
  getBase58Decoder,
  getTransactionEncoder,
  setTransactionMessageFeePayer,
  setTransactionMessageLifetimeUsingBlockhash,
  type Address,
  type AddressesByLookupTableAddress,
  type Instruction,
} from '@solana/kit'

/** What a transaction is made of, before any bytes. */
export type Recipe = {
  readonly version: 'legacy' | 0
  readonly payer: Address
  readonly instructions: readonly Instruction[]
  readonly tables?: AddressesByLookupTableAddress
}

/** Compiles a transaction with Solana's own library: no encoder of the page has a part in it. Nobody has signed. */
export function compile({ version, payer, instructions, tables = {} }: Recipe): Uint8Array {
  const lifetime = { blockhash: blockhash(addressOf(7)), lastValidBlockHeight: 1000n }
  if (version === 'legacy') {
    const empty = setTransactionMessageFeePayer(payer, createTransactionMessage({ version }))
    const message = setTransactionMessageLifetimeUsingBlockhash(lifetime, empty)
    return encode(compileTransaction(appendTransactionMessageInstructions(instructions, message)))
  }
  const empty = setTransactionMessageFeePayer(payer, createTransactionMessage({ version }))
  const message = setTransactionMessageLifetimeUsingBlockhash(lifetime, empty)
  const full = appendTransactionMessageInstructions(instructions, message)
  return encode(compileTransaction(compressTransactionMessageUsingAddressLookupTables(full, tables)))
}

function encode(transaction: ReturnType<typeof compileTransaction>): Uint8Array {
  return new Uint8Array(getTransactionEncoder().encode(transaction))
}

/** Gives a made-up address, the same one for the same number. */
export function addressOf(seed: number): Address {
  const bytes = new Uint8Array(32).fill(seed)
  new DataView(bytes.buffer).setUint32(0, (seed * 2_654_435_761) >>> 0)
  return getBase58Decoder().decode(bytes) as Address
}
