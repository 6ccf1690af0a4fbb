import { DepositError } from '../../errors.ts'
import type { Key } from './makeKey.ts'

/**
 * Gives the customer of a sign-in, as a path spells it. A JWT that a host handed over does not say whose it is: then it
 * does not do, and a wallet's sign-in says it.
 *
 * @throws {@link DepositError} `sign_in_needed`
 */
export function customerIdOf(key: Key, backend: string): string {
  const customerId = key.read()?.customerId
  if (customerId !== undefined) return encodeURIComponent(customerId)
  key.forget()
  throw new DepositError('sign_in_needed', { backend })
}
