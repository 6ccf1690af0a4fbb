import type { BaseUnits } from '../../../chains/amount.ts'
import { isNative } from '../../../chains/assets.ts'
import type { PreparedCall } from '../../../model/instruction.ts'
import type { Funds } from '../funds.ts'

/** What an account lacks for a call: of the coin that is paid, or of the chain's own for the network fee and what goes along. */
export type Shortfall = { readonly of: 'coin' | 'fee'; readonly units: BaseUnits }

/** What an approval usually takes. */
const approvalGas = 65_000n

/** Gives what is known to be missing; nothing where it is enough or nobody knows. */
export function shortfallOf(call: PreparedCall, funds: Funds, isAllowed: boolean): Shortfall | undefined {
  const { asset, amount, value, gasLimit, approval } = call
  if (funds.units !== undefined && funds.units < amount.units) return { of: 'coin', units: amount.units - funds.units }
  const native = isNative(asset) ? funds.units : funds.native
  if (native === undefined) return undefined
  const gas = (gasLimit ?? 0n) + (approval && !isAllowed ? approvalGas : 0n)
  const needed = value + gas * (funds.gasPrice ?? 0n) + (funds.extraFee ?? 0n)
  return native < needed ? { of: 'fee', units: needed - native } : undefined
}
