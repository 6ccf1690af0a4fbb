import type { BankAccount, Customer, Organization } from '../../ledger/clients/model.ts'
import type { FaceContext } from '../faceContext.ts'
import { ApiError } from './apiError.ts'
import { failed, type Terms } from './transferTerms.ts'

/** Lets only a customer through whose identity is approved and who accepted the terms. @throws ApiError 403 */
export function requireCustomer(wanted: Customer | undefined): Customer {
  const customer = requireAnyCustomer(wanted)
  const { kyc, terms } = customer
  if (kyc === 'rejected' || kyc === 'offboarded') throw new ApiError('KYC_REJECTED', 'The identity check has failed')
  if (kyc !== 'approved') throw required('kycStatus', kyc)
  if (terms === 'pending') throw required('tos', 'the terms of service are not accepted')
  return customer
}

/** Lets only a wallet through that has a customer. @throws ApiError 403 */
export function requireAnyCustomer(customer: Customer | undefined): Customer {
  if (!customer) throw required('customer', 'there is no customer of this wallet yet')
  return customer
}

/** Lets only a verified account of the customer through, in the currency of the rail. @throws ApiError 400 */
export function requireAccount(
  { clients }: FaceContext,
  { id }: Customer,
  { bank }: Terms,
  field: string,
): BankAccount {
  const account = clients.account(bank.accountId)
  if (account?.customerId !== id) throw failed(field, 'there is no such bank account')
  if (account.currency !== bank.currency) throw failed(field, `this account is not in ${bank.currency}`)
  if (account.status !== 'ACTIVE') {
    const reason = `this account is ${account.status}`
    throw new ApiError('ACCOUNT_NOT_VERIFIED', 'The bank account is not verified', { field, reason })
  }
  return account
}

/** Where an organization asks for it, the coins of a sale have to be there. @throws ApiError 400 */
export async function requireBalance(
  { chains }: FaceContext,
  { checksBalance }: Organization,
  { coin, address, askedUnits }: Terms,
): Promise<void> {
  const chain = checksBalance && coin.chainId !== null ? chains.get(coin.chainId) : undefined
  if (!chain || (await chain.balanceOf(coin.asset, address)) >= askedUnits) return
  throw new ApiError('INSUFFICIENT_BALANCE', `The address does not hold so many ${coin.code}`, {
    field: 'source.fromAddress',
  })
}

function required(field: string, reason: string): ApiError {
  return new ApiError('KYC_REQUIRED', 'The identity check and the terms come first', { field, reason })
}
