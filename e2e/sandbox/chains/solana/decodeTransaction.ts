import {
  getAddressDecoder,
  getBase58Decoder,
  getCompiledTransactionMessageDecoder,
  getTransactionDecoder,
  type Address,
  type CompiledTransactionMessage,
  type CompiledTransactionMessageWithLifetime,
  type ReadonlyUint8Array,
  type Transaction,
} from '@solana/kit'
import { rpcError } from './rpc/rpcError.ts'

export type Message = Exclude<CompiledTransactionMessage, { version: 1 }> & CompiledTransactionMessageWithLifetime

export type Decoded = {
  transaction: Transaction
  message: Message
  /** The fee payer's signature in base58, which names the transaction; null when it is missing. */
  signature: string | null
  signers: readonly Address[]
}

/** Reads a serialized transaction, legacy or version 0. @throws an RPC error for anything else */
export function decodeTransaction(wire: Uint8Array): Decoded {
  try {
    const transaction = getTransactionDecoder().decode(wire)
    const message = getCompiledTransactionMessageDecoder().decode(transaction.messageBytes)
    if (message.version !== 1) {
      const signers = message.staticAccounts.slice(0, message.header.numSignerAccounts)
      const first = signers[0] && transaction.signatures[signers[0]]
      const signature = first && first.some((byte) => byte !== 0) ? getBase58Decoder().decode(first) : null
      return { transaction, message, signature, signers }
    }
  } catch {
    // Whatever the decoder says, to a cluster it is one and the same.
  }
  throw rpcError(-32602, 'failed to deserialize solana_transaction::versioned::VersionedTransaction')
}

/** Reads the addresses of a lookup table's account. @see https://docs.anza.xyz/proposals/versioned-transactions */
export function readTable(data: ReadonlyUint8Array): Address[] {
  const addresses: Address[] = []
  for (let at = 56; at + 32 <= data.length; at += 32)
    addresses.push(getAddressDecoder().decode(data.slice(at, at + 32)))
  return addresses
}
