import type { Clock } from '../../clock.ts'
import type { Store } from '../store.ts'
import type { BankAccount, Customer, SignIn } from './model.ts'

/** Who may move money by bank, and what is known of them. */
export type ClientBook = {
  /** Reads a customer as it is now: a review that is over has ended well. */
  customer(id: string): Customer | undefined
  customerOf(organizationId: string, wallet: string): Customer | undefined
  customerWith(organizationId: string, email: string): Customer | undefined
  /** Reads a bank account as it is now: one that has waited long enough is verified. */
  account(id: string): BankAccount | undefined
  /** Gives a customer's bank accounts, oldest first. */
  accountsOf(customerId: string): BankAccount[]
  /** Gives the sign-ins of a wallet that last, oldest first. */
  signInsOf(organizationId: string, publicKey: string): SignIn[]
  /** Tells whether a sign-in lasts still. */
  isLive(signIn: SignIn): boolean
}

/** Creates the book over what the store remembers. */
export function createClientBook(store: Store, clock: Clock): ClientBook {
  const reviewed = (customer: Customer): Customer => {
    const { kycReviewedAt } = customer
    if (customer.kyc !== 'under_review' || kycReviewedAt === null || clock.now() < kycReviewedAt) return customer
    return store.customer.put({ ...customer, kyc: 'approved', kycCompletedAt: kycReviewedAt, kycReviewedAt: null })
  }
  const verified = (account: BankAccount): BankAccount => {
    const { verifiedAt } = account
    if (account.status !== 'PENDING' || verifiedAt === null || clock.now() < verifiedAt) return account
    return store.bankAccount.put({ ...account, status: 'ACTIVE', verifiedAt: null })
  }
  const find = (isWanted: (customer: Customer) => boolean) => {
    const customer = [...store.customer.all()].find(isWanted)
    return customer && reviewed(customer)
  }
  const isLive: ClientBook['isLive'] = ({ endedAt, expiresAt }) => endedAt === null && clock.now() < expiresAt
  return {
    customer(id) {
      const customer = store.customer.get(id)
      return customer && reviewed(customer)
    },
    customerOf: (organizationId, wallet) =>
      find((customer) => customer.organizationId === organizationId && customer.wallets.includes(wallet.toLowerCase())),
    customerWith: (organizationId, email) =>
      find((customer) => customer.organizationId === organizationId && customer.email === email),
    account(id) {
      const account = store.bankAccount.get(id)
      return account && verified(account)
    },
    accountsOf: (customerId) =>
      [...store.bankAccount.all()].filter((account) => account.customerId === customerId).map(verified),
    signInsOf: (organizationId, publicKey) =>
      [...store.signIn.all()].filter(
        (signIn) => signIn.organizationId === organizationId && signIn.publicKey === publicKey && isLive(signIn),
      ),
    isLive,
  }
}
