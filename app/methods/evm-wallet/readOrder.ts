import { DepositError, isDepositError } from '../../errors.ts'
import type { Evm } from './loadEvm.ts'
import type { Order, TransferFacts } from './transaction.ts'
import { buildTransaction, checkTransaction, factsOf } from './transaction.ts'

/** Gives what the transaction of an order does, read back from its bytes, or the failure that must empty the page. */
export function readOrder(evm: Evm, order: Order): TransferFacts | DepositError {
  try {
    const transaction = buildTransaction(evm, order)
    checkTransaction(evm, transaction, order)
    const facts = factsOf(evm, transaction)
    if (facts) return facts
  } catch (thrown) {
    if (isDepositError(thrown)) return thrown
  }
  return new DepositError('address_mismatch', { between: 'session and wallet request' })
}
