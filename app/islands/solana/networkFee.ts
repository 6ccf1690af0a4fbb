import type { Effect } from './effect.ts'
import type { Transaction } from './readTransaction.ts'

/** Lamports for each signature. @see https://solana.com/docs/core/fees */
const perSignature = 5000n
/** Units of work that a step has when the transaction does not say, and most that a transaction can have. */
const unitsPerStep = 200_000n
const mostUnits = 1_400_000n

/** Gives the lamports that the network takes at most: for its signatures, and for coming first. */
export function networkFee({ signers, instructions }: Transaction, effects: readonly Effect[]): bigint {
  const limit = effects.find((effect) => effect.kind === 'unit_limit')?.units
  const price = effects.find((effect) => effect.kind === 'unit_price')?.price ?? 0n
  const units = atMost(mostUnits, limit ?? unitsPerStep * BigInt(instructions.length))
  return perSignature * BigInt(signers.length) + (units * price + 999_999n) / 1_000_000n
}

function atMost(most: bigint, value: bigint): bigint {
  return value < most ? value : most
}
