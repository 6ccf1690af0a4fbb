import type { BankAccount } from '../../model/ramp.ts'

/** Names an account by its bank and its last digits, left to right in every language: `Chase ••4321`. */
export function accountLabel({ bankName, ending }: Pick<BankAccount, 'bankName' | 'ending'>): string {
  return `\u2068${bankName}\u2069 \u2066••${ending}\u2069`
}
