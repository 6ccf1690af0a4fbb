import type { Chain, PreparedTransfer } from '../chains/chain.ts'
import type { TransactionForm } from '../faults.ts'
import { spoilTransaction } from './spoilTransaction.ts'

/**
 * Builds the transaction that a payer's wallet shall sign and send: opaque unless another form is asked for, as routers
 * write them, with a lookup table and a program that nobody knows. Empty where the chain prepares none.
 */
export async function makeTransaction(
  chain: Chain,
  payment: Omit<PreparedTransfer, 'isOpaque'>,
  form: TransactionForm = 'opaque',
): Promise<Uint8Array> {
  const units = form === 'amount' ? payment.units * 2n : payment.units
  const transfer = { ...payment, units, isOpaque: form === 'opaque' }
  const honest = (await chain.prepareTransfer?.(transfer)) ?? new Uint8Array()
  return spoilTransaction(honest, transfer, form)
}
