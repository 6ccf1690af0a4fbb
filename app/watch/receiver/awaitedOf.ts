import { isNative } from '../../chains/assets.ts'
import type { Asset } from '../../chains/assets.ts'
import type { AnyTransfer, Transfer } from '../../model/instruction.ts'
import type { Awaited } from './receiverReader.ts'

/** Lists what may come by an instruction. Where only one very amount is the payment, as at an address of many payers, no other one counts. */
export function awaitedOf(instruction: Transfer | AnyTransfer): readonly Awaited[] {
  const { receiverAddress } = instruction
  if (instruction.kind === 'any_transfer')
    return instruction.accepts.assets.map((asset) => ({
      ...{ asset, receiverAddress },
      counts: (units) => units >= dustLine(asset),
    }))
  const { asset, amount, minAmount = 0n } = instruction
  // Less than a hundredth of what is asked for is nobody's payment.
  const least = amount ? amount.units / 100n : dustLine(asset)
  const line = minAmount > least ? minAmount : least
  const counts: Awaited['counts'] = (units) =>
    amount?.basis === 'exact' ? units === amount.units : units > 0n && units >= line
  return [{ asset, receiverAddress, counts }]
}

/** A hundredth of a token; of a chain's own coin that may be a payment, so only nothing is dust. */
function dustLine(asset: Asset): bigint {
  return isNative(asset) || asset.decimals < 2 ? 1n : 10n ** BigInt(asset.decimals - 2)
}
