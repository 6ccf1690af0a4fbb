import type { Network } from '../network.ts'
import type { Transfer } from '../transfer.ts'
import { movementOf } from './movement.ts'
import type { Entry } from './step.ts'
import { readTransaction } from './transaction.ts'

/** Reads what a transaction moved: nothing, where the contract took it back. */
export function readTransfers({ chainId }: Network, { txid: hash, block, raw, failed }: Entry): Transfer[] {
  const moved = failed ? undefined : movementOf(readTransaction(Buffer.from(raw, 'hex')).action)
  return moved ? [{ id: `${chainId}:${hash}`, chainId, hash, block, ...moved }] : []
}
