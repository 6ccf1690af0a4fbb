import { createHash } from 'node:crypto'
import { getBase58Decoder } from '@solana/kit'
import type { Machine } from '../machine.ts'
import { BLOCKHASH_LIFE } from '../slots.ts'
import { rpcError } from './rpcError.ts'

/** A method of the interface: its parameters in, its result out. */
export type Method = (...params: readonly unknown[]) => unknown

/** Mainnet's genesis hash starts with its CAIP-2 reference, and so does what wallets compare. */
const GENESIS_HASH = '5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d'

/** Gives a result the slot it is of. */
export function inContext({ slots }: Machine, value: unknown) {
  return { context: { slot: Number(slots.now()), apiVersion: '2.0.0' }, value }
}

/** The part of the interface that speaks of the cluster itself. @see https://solana.com/docs/rpc/http */
export function clusterMethods(machine: Machine): Record<string, Method> {
  const { svm, slots } = machine
  const slot = () => Number(slots.now())
  return {
    getHealth: () => 'ok',
    getVersion: () => ({ 'solana-core': '2.0.0-inlet-sandbox', 'feature-set': 0 }),
    getGenesisHash: () => GENESIS_HASH,
    getIdentity: () => ({ identity: getBase58Decoder().decode(createHash('sha256').update('identity').digest()) }),
    getSlot: slot,
    getBlockHeight: slot,
    getEpochInfo: () => ({
      absoluteSlot: slot(),
      blockHeight: slot(),
      epoch: 0,
      slotIndex: slot(),
      slotsInEpoch: 432_000,
      transactionCount: machine.history.entries().length,
    }),
    getLatestBlockhash: () =>
      inContext(machine, {
        blockhash: slots.latestBlockhash(),
        lastValidBlockHeight: Number(slots.now() + BLOCKHASH_LIFE),
      }),
    isBlockhashValid: (hash) => inContext(machine, slots.isAlive(String(hash))),
    getRecentPrioritizationFees: () => [],
    getMinimumBalanceForRentExemption(size) {
      if (typeof size !== 'number' || !Number.isInteger(size) || size < 0) throw rpcError(-32602, 'Invalid params')
      return Number(svm.minimumBalanceForRentExemption(BigInt(size)))
    },
  }
}
