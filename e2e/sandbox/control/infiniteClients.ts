import { randomUUID } from 'node:crypto'
import { addAccount } from '../faces/infinite/addAccounts.ts'
import { addCustomer } from '../faces/infinite/createCustomer.ts'
import { infiniteOrganizations } from '../faces/infinite/keys.ts'
import { findOrganization, newOrganization } from '../faces/infinite/organizations.ts'
import type { BankAccount, Customer, Organization } from '../ledger/clients/model.ts'
import type { CustomerInput, InfiniteCustomerInput, OrganizationInput } from './infiniteInput.ts'
import { InputError } from './inputs.ts'
import type { SandboxContext } from './sandboxContext.ts'

const bankDetails = {
  type: 'bank_account' as const,
  bankName: 'Chase Bank',
  accountNumber: '12345678901234',
  routingNumber: '021000021',
  accountName: 'Main Checking',
}

/** Finds an organization, the standing one where none is named. @throws InputError */
export function organizationOf(context: SandboxContext, id: string = infiniteOrganizations.own): Organization {
  const organization = findOrganization(context, id)
  if (!organization) throw new InputError('organizationId', 'expected the id of an organization', 404)
  return organization
}

/** Changes an organization, or makes one; gives it without its key. */
export function setOrganization(context: SandboxContext, { organizationId, ...wanted }: OrganizationInput) {
  const { organization: table } = context.ledger.store
  const id = organizationId ?? randomUUID()
  const put = table.put({ ...(table.get(id) ?? newOrganization(id)), ...defined(wanted) })
  const { signingKey, ...shown } = put
  return { ...shown, organizationId: id, hasKey: signingKey !== '' }
}

/** Makes a customer of a wallet as it is wished for, with a bank account; one that is there already is made like it. */
export function makeCustomer(
  context: SandboxContext,
  organization: Organization,
  wallet: string,
  { type, countryCode, email, kycStatus, tos, account }: InfiniteCustomerInput,
): { customer: Customer; account: BankAccount | undefined } {
  const known = context.clients.customerOf(organization.id, wallet)
  const name = type === 'business' ? 'Acme Corp' : 'Alice Johnson'
  const address = email ?? `${wallet.slice(2, 10).toLowerCase()}@example.com`
  const wanted = { type: type === 'business' ? 'BUSINESS' : 'INDIVIDUAL', countryCode, name, email: address } as const
  const made = known ?? addCustomer(context, organization, wallet, wanted)
  const customer = setStates(context, made, { kycStatus, tos })
  return { customer, account: account === null ? undefined : setAccounts(context, organization, customer, account) }
}

/** Changes a customer. @throws InputError where there is none and no wallet to make one for */
export function setCustomer(context: SandboxContext, input: CustomerInput) {
  const { customerId, walletAddress, account } = input
  const found = customerId === undefined ? undefined : context.clients.customer(customerId)
  const organization = organizationOf(context, found?.organizationId ?? input.organizationId)
  const own = walletAddress === undefined ? found : context.clients.customerOf(organization.id, walletAddress)
  if (!own && walletAddress === undefined) throw new InputError('customerId', 'expected the id of a customer', 404)
  const type = input.type ?? 'individual'
  const fresh = { type, countryCode: 'US', kycStatus: 'not_started', tos: 'pending', account: null } as const
  const made = own ?? makeCustomer(context, organization, walletAddress ?? '', { ...fresh, email: undefined }).customer
  const customer = setStates(context, made, input)
  if (account !== undefined) setAccounts(context, organization, customer, account)
  const { id, wallets, kyc, terms, status } = customer
  const accounts = context.clients.accountsOf(id).map((one) => ({ id: one.id, status: one.status }))
  return { customerId: id, wallets, type: customer.type, kycStatus: kyc, tos: terms, status, accounts }
}

type States = Pick<CustomerInput, 'kycStatus' | 'tos' | 'status'>

function setStates(
  { ledger, clock }: SandboxContext,
  customer: Customer,
  { kycStatus, tos, status }: States,
): Customer {
  const now = clock.now()
  return ledger.store.customer.put({
    ...customer,
    ...(status === undefined ? {} : { status }),
    // A review that was set by hand lasts until something else is set.
    ...(kycStatus === undefined
      ? {}
      : { kyc: kycStatus, kycReviewedAt: null, kycCompletedAt: kycStatus === 'approved' ? now : null }),
    ...(tos === undefined ? {} : { terms: tos, termsAcceptedAt: tos === 'accepted' ? now : null }),
  })
}

function setAccounts(
  context: SandboxContext,
  organization: Organization,
  customer: Customer,
  status: BankAccount['status'],
): BankAccount {
  const [first, ...others] = context.clients.accountsOf(customer.id)
  const put = (account: BankAccount) => context.ledger.store.bankAccount.put({ ...account, status, verifiedAt: null })
  for (const other of others) put(other)
  return put(first ?? addAccount(context, organization, customer, { ...bankDetails, accountOwnerName: customer.name }))
}

type Defined<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> }

function defined<Fields extends object>(fields: Fields): Defined<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<Fields>
}
