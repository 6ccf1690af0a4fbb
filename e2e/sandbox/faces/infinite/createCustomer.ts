import { randomUUID } from 'node:crypto'
import type { Customer, Organization, SignIn } from '../../ledger/clients/model.ts'
import type { FaceContext } from '../faceContext.ts'
import { ApiError } from './apiError.ts'
import type { NewCustomer } from './customerBodies.ts'
import { sandboxEmailCode } from './keys.ts'

/** What became of a request for a customer. A code was sent where the e-mail address belongs to one already. */
export type Outcome = { kind: 'made' | 'known'; customer: Customer } | { kind: 'code_sent' }

/**
 * Makes the customer of a wallet, or gives the one that it has: nobody's identity is checked twice.
 * @throws ApiError 400 where the organization refuses an e-mail address that is known
 */
export function createCustomer(
  context: FaceContext,
  organization: Organization,
  signIn: SignIn,
  wanted: NewCustomer,
): Outcome {
  const { clients, ledger } = context
  const own = clients.customerOf(organization.id, signIn.publicKey)
  if (own) return { kind: 'known', customer: own }
  const namesake = organization.variant === 'newer' && clients.customerWith(organization.id, wanted.email)
  if (!namesake) return { kind: 'made', customer: addCustomer(context, organization, signIn.publicKey, wanted) }
  if (organization.knownEmail === 'refused')
    throw new ApiError('DUPLICATE_RECORD', 'A customer with this e-mail address exists')
  ledger.store.signIn.put({ ...signIn, codeSentTo: wanted.email })
  return { kind: 'code_sent' }
}

/** Puts a customer into the books, with everything still to be done. */
export function addCustomer(
  { ledger, clock }: FaceContext,
  organization: Organization,
  wallet: string,
  wanted: NewCustomer,
): Customer {
  return ledger.store.customer.put({
    id: randomUUID(),
    organizationId: organization.id,
    wallets: [wallet.toLowerCase()],
    ...wanted,
    status: 'ACTIVE',
    kyc: 'not_started',
    kycReviewedAt: null,
    kycCompletedAt: null,
    terms: organization.terms === 'required' && organization.variant === 'seed' ? 'pending' : 'not_required',
    termsAcceptedAt: null,
    createdAt: clock.now(),
  })
}

/** Joins a wallet to the customer whose e-mail address got the code. @throws ApiError 400 for another code or address */
export function answerCode(
  { ledger, clients }: FaceContext,
  signIn: SignIn,
  { email, code }: { email: string; code: string },
): Customer {
  const customer = clients.customerWith(signIn.organizationId, email)
  if (!customer || signIn.codeSentTo !== email || code !== sandboxEmailCode)
    throw new ApiError('INVALID_CODE', 'Invalid or expired verification code')
  ledger.store.signIn.put({ ...signIn, codeSentTo: null })
  return ledger.store.customer.put({ ...customer, wallets: [...customer.wallets, signIn.publicKey] })
}
