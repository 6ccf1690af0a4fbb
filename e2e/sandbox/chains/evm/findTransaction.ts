import { isHash, TransactionReceiptNotFoundError } from 'viem'
import type { Found } from '../chain.ts'
import type { Client } from './client.ts'

/** Looks up a transaction that is in a block. */
export async function findTransaction(client: Client, hash: string): Promise<Found | undefined> {
  if (!isHash(hash)) return undefined
  try {
    const { blockNumber, from, status } = await client.getTransactionReceipt({ hash })
    return { hash, block: blockNumber, signers: [from], failed: status !== 'success' }
  } catch (error) {
    if (error instanceof TransactionReceiptNotFoundError) return undefined
    throw error
  }
}
