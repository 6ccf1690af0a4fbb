import type { Network } from './network.ts'
import type { Payout } from './payout.ts'
import type { Mark, Watcher } from './watcher.ts'

/** A transaction that is on the chain. */
export type Mined = { hash: string; block: bigint }

/** A transaction as a face asks for it: who signed it, and whether it failed. */
export type Found = Mined & { signers: readonly string[]; failed: boolean }

/** What a prepared transaction moves; `isOpaque` hides what can be hidden. */
export type PreparedTransfer = { from: string; asset: string; to: string; units: bigint; isOpaque: boolean }

/** What can happen to a transaction on its way to a chain: nobody takes it in, or it comes too late. */
export type Mishap = 'lost' | 'late'

/** A funded test account. `payer` pays instructions, `exchange` stands for the hot wallet of an exchange. */
export type Payer = 'payer' | 'exchange'

/**
 * One running local chain, whatever its family. Addresses and hashes are text as the family writes them, asset
 * addresses those of the network's list, amounts base units.
 */
export type Chain = {
  network: Network
  /** Answers a public RPC request as the chain's node would: JSON in, JSON out. `path` is what follows `/rpc/<CAIP-2>`. */
  rpc(body: string, path: string): Promise<string>
  /** Gives the number of the last block. */
  head(): Promise<bigint>
  /** Creates a reader that goes on after a place, or from the start. */
  watcherFrom(mark: Mark | undefined): Watcher
  /** Looks a transaction up by its hash or signature. */
  findTransaction(hash: string): Promise<Found | undefined>
  /** Where swept deposits go, and what deliveries are paid from. */
  treasury: string
  balanceOf(asset: string, owner: string): Promise<bigint>
  payerAddress(payer: Payer): string
  /** Sends an asset from a test account, which is given what it lacks. @throws when it fails */
  sendAsset(payer: Payer, asset: string, to: string, units: bigint): Promise<Mined>
  /** Gives an asset to an address, from nowhere, on top of what it has. */
  give(asset: string, to: string, units: bigint): Promise<void>
  /**
   * Pays from the treasury, once per id: asked again it gives the payment that was made.
   * @throws PayoutRefused when it cannot be paid
   */
  deliver(payout: Payout): Promise<Mined>
  /** Like `deliver`, out of what a route's deposit address holds. @throws PayoutRefused */
  moveFromVault(routeId: string, payout: Payout): Promise<Mined>
  /**
   * Builds a transfer for a payer's wallet to sign and send, serialized and without signatures. Only where wallets take
   * prepared transactions: on Solana.
   */
  prepareTransfer?(transfer: PreparedTransfer): Promise<Uint8Array>
  /** Adds empty blocks. */
  mine(blocks: number): Promise<void>
  /** Stops the chain's own blocks, or lets them go on. Transactions are taken in all the same. */
  pauseMining(): Promise<void>
  /** Lets transactions wait, and be replaced, until the chain mines again. Only on EVM chains. */
  holdTransactions?(): Promise<void>
  runMining(): void | Promise<void>
  /** Takes the last `depth` blocks back, with their transactions. */
  reorg(depth: number): Promise<void>
  close(): Promise<void>
}

export type ChainOptions = {
  network: Network
  /** Where the chain's state is kept between runs; files beside it may start with the same name. */
  stateFile: string
  /** Pace of the chain's own blocks. */
  blockMs: number
  /** Says what happens to a transaction that comes in from outside now. */
  mishap: () => Mishap | undefined
}
