import type { BaseUnits } from '../../../../chains/amount.ts'
import { DepositError } from '../../../../errors.ts'
import type { WalletTransaction } from '../../transaction.ts'
import { decodeApprove } from '../allowanceCalls.ts'
import { buildApproval, buildCall } from '../buildCall.ts'
import type { CallOrder } from '../callOrder.ts'

/** What a wallet is asked to do as one, in order: what is allowed, and last the call itself. */
export type Batch = readonly WalletTransaction[]

/** What one call of a batch does, read back from its own bytes. */
export type BatchStep = { readonly kind: 'allow'; readonly units: BaseUnits } | { readonly kind: 'call' }

/**
 * Plans an order as one request; nothing where no approval is missing or nobody tells what is allowed. What is allowed
 * already is taken back first: some tokens change it in no other way.
 */
export function planBatch(order: CallOrder, allowed: BaseUnits | undefined): Batch | undefined {
  const { approval, amount } = order.call
  if (!approval || allowed === undefined || allowed >= amount.units) return undefined
  const reset = allowed > 0n ? [buildApproval(order, 0n)] : []
  return [...reset, buildApproval(order, amount.units), buildCall(order)]
}

/**
 * Reads a batch back from its bytes.
 *
 * @throws {@link DepositError} `transaction_refused` when a call is not one of this order's: its token's approval for its
 * spender, and last the prepared call, word for word
 */
export function readBatch(batch: Batch, { call }: CallOrder): readonly BatchStep[] {
  return batch.map(({ to, data = '0x', value = '0x0' }, at) => {
    if (at === batch.length - 1) {
      const isIt = to.toLowerCase() === call.to.toLowerCase() && data === call.data && BigInt(value) === call.value
      if (isIt) return { kind: 'call' }
      throw new DepositError('transaction_refused', { reason: 'authority' })
    }
    const said = decodeApprove(data)
    const isOwn =
      call.asset.assetId.toLowerCase().endsWith(to.toLowerCase()) &&
      said?.spender === call.approval?.spender.toLowerCase() &&
      BigInt(value) === 0n
    if (said && isOwn && (said.units === 0n || said.units === call.amount.units))
      return { kind: 'allow', units: said.units }
    throw new DepositError('transaction_refused', { reason: 'delegate' })
  })
}
