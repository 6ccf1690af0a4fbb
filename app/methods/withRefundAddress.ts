import type { TransferChoice } from '../backends/backend.ts'
import type { Transfer } from '../model/instruction.ts'

/**
 * Gives the choice that a transfer came of, with another refund address. An amount that was only suggested is asked for
 * again, or the backend would forget it; any other follows from the session itself.
 */
export function withRefundAddress({ asset, amount }: Transfer, refundAddress: string): TransferChoice {
  return { kind: 'transfer', asset, refundAddress, ...(amount?.basis === 'suggested' && { amount: amount.units }) }
}
