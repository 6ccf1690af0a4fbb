import type { BaseUnits } from '../chains/amount.ts'
import type { Asset } from '../chains/assets.ts'
import type { Family } from '../chains/caip.ts'
import { familyOf } from '../chains/caip.ts'
import type { AnyTransfer, Transfer } from '../model/instruction.ts'

/** What a code is made of: whom it pays, and what it may ask for. */
export type Payee = {
  readonly family: Family
  readonly address: string
  /** Absent where several coins and networks share the address: no request can name one. */
  readonly asset?: Asset
  /** Exactly this much, in the asset's base units; absent where the payer may send another amount. */
  readonly units?: BaseUnits
  /** Whether an exchange can send it. */
  readonly takesExchanges: boolean
}

/** Gives what a code for an instruction is made of. `address` is the checked one that is on screen. */
export function payeeOf(instruction: Transfer | AnyTransfer, address: string): Payee {
  if (instruction.kind === 'any_transfer') return { family: instruction.family, address, takesExchanges: true }
  const { asset, amount, senderAddress } = instruction
  return {
    family: familyOf(asset.chainId),
    address,
    asset,
    takesExchanges: senderAddress === undefined,
    ...(amount?.basis === 'exact' && { units: amount.units }),
  }
}
