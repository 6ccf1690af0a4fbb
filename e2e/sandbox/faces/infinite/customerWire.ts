import type { BankAccount, Customer, KycStatus, Organization } from '../../ledger/clients/model.ts'

type Variant = Organization['variant']

/** The newer words for where an identity check stands; some of the older ones have none of their own. */
const newerKyc: Readonly<Record<KycStatus, string>> = {
  not_started: 'PENDING',
  incomplete: 'DRAFT',
  awaiting_ubo: 'NEED_ACTIONS',
  under_review: 'IN_REVIEW',
  paused: 'IN_REVIEW',
  approved: 'ACTIVE',
  rejected: 'REJECTED',
  offboarded: 'REJECTED',
}

const verification = { ACTIVE: 'verified', PENDING: 'pending', INACTIVE: 'failed' } as const

/** Writes a customer as it is answered when it is made. */
export function toCustomer({ id, type, status, countryCode, createdAt }: Customer) {
  return { id, type, status, countryCode, createdAt: new Date(createdAt).toISOString() }
}

/** Writes where an identity check stands. */
export function toKycStatus({ id, kyc, kycCompletedAt }: Customer, variant: Variant) {
  return {
    customerId: id,
    kycStatus: variant === 'seed' ? kyc : newerKyc[kyc],
    ...(kycCompletedAt === null ? {} : { kycCompletedAt: new Date(kycCompletedAt).toISOString() }),
  }
}

/** Writes an account as it is listed, of its numbers the last digits alone. */
export function toAccount(account: BankAccount, variant: Variant) {
  const { id, status, currency, bankName, holderName, last4, routingLast4, createdAt } = account
  const providerId = `ext_acct_${id.slice(-10)}`
  return {
    id,
    type: 'EXTERNAL_BANK_ACCOUNT',
    status,
    currency,
    bankName,
    accountNumber: `****${last4}`,
    routingNumber: `****${routingLast4}`,
    accountType: 'checking',
    holderName,
    createdAt: new Date(createdAt).toISOString(),
    metadata: {
      ...(variant === 'seed' ? { bridgeAccountId: providerId } : { externalAccountId: providerId }),
      verificationStatus: verification[status],
    },
  }
}

/** Writes an account as it is answered when it is added. */
export function toAdded(account: BankAccount, variant: Variant) {
  if (variant === 'newer') return toAccount(account, variant)
  const { id, bankName, accountName, last4, status } = account
  return { id, type: 'bank_account', bankName, accountName, last4, verificationStatus: verification[status] }
}
