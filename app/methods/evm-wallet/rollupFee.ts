import type { Caip2 } from '../../chains/caip.ts'
import type * as evm from '#island/evm'
import type { CountCall } from './multicall.ts'

/** Chains of the OP stack, by `superchain` and their own documents. */
const opChains: readonly Caip2[] = ['eip155:10', 'eip155:8453']

/** Contract of such a chain that tells what a transaction of some bytes costs on Ethereum at most. */
const oracle = '0x420000000000000000000000000000000000000f'
/** A transfer has up to 180 bytes before it is signed. */
const transferBytes = 200n

/**
 * Gives the call that asks what a rollup takes for noting a transfer on Ethereum, beside the gas; nothing for chains that
 * take no such fee, or have it in their gas, as Arbitrum.
 *
 * @see https://docs.optimism.io/op-stack/transactions/fees
 */
export function rollupFeeCall({ encodeCall }: Pick<typeof evm, 'encodeCall'>, chainId: Caip2): CountCall | undefined {
  if (!opChains.includes(chainId)) return undefined
  return { to: oracle, data: encodeCall('0xf1c7a58b', [transferBytes]) }
}
