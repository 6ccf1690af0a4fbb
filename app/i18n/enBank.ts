import type { BankRow } from '../model/instruction.ts'

/** The texts of paying from a bank, in English. */
export const enBank = {
  bank: {
    title: 'Transfer from your bank',
    reference: 'Reference',
    rows: {
      beneficiary: 'Beneficiary',
      account_number: 'Account number',
      routing_number: 'Routing number',
      bank_name: 'Bank',
    } satisfies Record<BankRow['label'], string>,
  },
}
