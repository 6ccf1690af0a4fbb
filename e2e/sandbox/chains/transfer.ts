import type { Address, Hash } from 'viem'
import type { ChainId } from './networks.ts'

/** Money that moved on a chain, whoever it was for. */
export type Transfer = {
  /** The same after a reorg that mined the same transaction again. */
  id: string
  chainId: ChainId
  /** The token; the zero address for the native coin. */
  asset: Address
  from: Address
  to: Address
  units: bigint
  hash: Hash
  block: bigint
}
