import type { ChainId } from './network.ts'

/** Money that moved on a chain, whoever it was for. */
export type Transfer = {
  /** The same after a reorg that took in the same transaction again. */
  id: string
  chainId: ChainId
  /** The asset's address, in the spelling of the network's list. */
  asset: string
  from: string
  to: string
  units: bigint
  hash: string
  block: bigint
}
