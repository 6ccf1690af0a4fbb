import type { BankAccount } from '../model/ramp.ts'

/** The texts of bank accounts, in English. */
export const enBankAccount = {
  bankAccount: {
    title: 'Your bank account',
    why: 'Money comes from this account or goes to it. The payment service of {brand} has to know it first, and may check that it is yours.',
    kept: 'What you enter goes to the payment service alone, and nothing of it is stored on this device.',
    choose: 'Bank account',
    another: 'Add another account',
    addTitle: 'Add a bank account',
    add: 'Add this account',
    closed: 'Not available here yet.',
    closedMeans: 'Accounts at banks there cannot be added on this page. One at a bank here can: {countries}.',
    labels: {
      bankCountry: 'Where is the bank?',
      ownerName: 'Name on the account',
      bankName: 'Name of the bank',
      routingNumber: 'Routing number',
      accountNumber: 'Account number',
      accountName: 'Your name for it',
    },
    hints: {
      ownerName: 'As your bank writes it.',
      bankName: 'Like Chase or Wells Fargo.',
      routingNumber: '9 digits. Your bank’s app shows them.',
      accountNumber: 'Not the number of a card.',
      accountName: 'To know it by, if you have several.',
    },
    kinds: { checking: 'Checking', savings: 'Savings' },
    standings: {
      pending: 'Being checked. It can be used after that.',
      unverified: 'Not verified yet. It cannot be used.',
      inactive: 'Closed. It cannot be used.',
    } satisfies Record<Exclude<BankAccount['standing'], 'ready'>, string>,
  },
}
