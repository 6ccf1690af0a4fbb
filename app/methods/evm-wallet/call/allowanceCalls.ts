import type * as evm from '#island/evm'
import type { BaseUnits } from '../../../chains/amount.ts'

type Encoder = Pick<typeof evm, 'encodeCall'>

/** What a token's `approve` says: who may take how many base units. */
export type Allowance = { readonly spender: string; readonly units: BaseUnits }

const approveCall = /^0x095ea7b30{24}([0-9a-f]{40})([0-9a-f]{64})$/

/** Encodes the call of a token that lets `spender` take `units` base units. @see https://eips.ethereum.org/EIPS/eip-20 */
export function encodeApprove({ encodeCall }: Encoder, { spender, units }: Allowance): string {
  return encodeCall('0x095ea7b3', [spender, units])
}

/**
 * Reads the call of an approval back from its bytes, or gives nothing for any other bytes. Does not share a line with
 * the encoder: it is the second witness of what a wallet is about to be asked.
 */
export function decodeApprove(data: string): Allowance | undefined {
  const [, spender, units] = approveCall.exec(data) ?? []
  return spender && units ? { spender: `0x${spender}`, units: BigInt(`0x${units}`) } : undefined
}

/** Encodes the call of a token that asks how much `spender` may take from `owner`. */
export function encodeAllowance({ encodeCall }: Encoder, owner: string, spender: string): string {
  return encodeCall('0xdd62ed3e', [owner, spender])
}
