import type { BankRow } from '../model/instruction.ts'
import type { Rail } from '../model/ramp.ts'

/** The texts of a payment from or to a bank, in English. */
export const enBank = {
  bank: {
    title: 'Transfer {amount} from your bank',
    by: '{rail}. {landing}',
    rails: {
      ach: 'ACH transfer',
      wire: 'Wire transfer',
      sepa: 'SEPA transfer',
      spei: 'SPEI transfer',
    } satisfies Record<Rail, string>,
    reference: 'Reference',
    referenceWhy:
      'Write it into the transfer as its reference or memo, exactly like this. Without it the payment cannot be matched to you.',
    message: 'What the service says',
    copyReference: 'Copy reference',
    amount: 'Amount, exactly',
    rows: {
      beneficiary: 'Beneficiary',
      account_number: 'Account number',
      routing_number: 'Routing number',
      bank_name: 'Bank',
    } satisfies Record<BankRow['label'], string>,
    kind: 'Kind of transfer',
    copyRow: 'Copy {row}',
    take: 'Take the details with you',
    save: 'Save',
    print: 'Print',
    share: 'Share',
    copyAll: 'Copy all',
    file: 'bank-transfer',
    days: 'Bank transfers usually take 1 to 3 business days.',
    close: 'Once you have made the transfer you can close this page. Open the same link to see how far it is.',
    closeWatch:
      'Once you have made the transfer you can close this page. To see how far it is later, ask {brand} for a new link.',
  },
  keep: {
    ask: 'Keep this on my device',
    bank: 'They are the provider’s bank details, not yours.',
    address: 'It is the provider’s address, not yours.',
    tab: 'Until you close this tab they are here.',
    device: 'They stay in this browser until you untick this.',
  },
  sale: {
    exact: 'Send exactly this, in one payment.',
    from: 'Send from this address only',
    notExchange: 'Not from an exchange: what an exchange sends cannot be matched to you.',
    days: 'When the network has it, the money goes to your bank. That usually takes 1 to 3 business days.',
    wrong: 'This is another account',
    wrongBody: '{wallet} shows {shown}. Only what {wanted} sends is counted: choose that account in {wallet}.',
  },
}
