/** The texts of bank accounts, in English. */
export const enBankAccount = { bankAccount: { title: 'Add your bank account' } }
