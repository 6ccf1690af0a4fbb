import type { BankAccount } from '../../model/ramp.ts'
import type { Place } from '../reader.ts'
import { codeAt, labelAt, textAt } from './wire.ts'

const order: readonly BankAccount['standing'][] = ['ready', 'pending', 'unverified', 'inactive']

/** Reads a customer's bank accounts, those that can be chosen first; wallets, and lines that cannot be read, are left out. */
export function toAccounts(answer: Place): readonly BankAccount[] {
  const accounts = answer
    .at('accounts')
    .list()
    .flatMap((account) => toAccount(account) ?? [])
  return accounts.sort((one, other) => order.indexOf(one.standing) - order.indexOf(other.standing))
}

function toAccount(account: Place): BankAccount | undefined {
  const accountId = textAt(account, 'id')
  if (accountId === undefined || !/bank/i.test(textAt(account, 'type') ?? '')) return undefined
  const holderName = labelAt(account, 'holderName')
  const currency = codeAt(account, 'currency')
  const kind = textAt(account, 'accountType')?.toLowerCase()
  return {
    accountId,
    bankName: labelAt(account, 'bankName') ?? '',
    ending: /\d{1,4}$/.exec(textAt(account, 'accountNumber') ?? textAt(account, 'last4') ?? '')?.[0] ?? '',
    ...(holderName !== undefined && { holderName }),
    ...(currency !== undefined && { currency }),
    ...((kind === 'checking' || kind === 'savings') && { kind }),
    standing: standingOf(account),
  }
}

/** An account is ready where it is active and nothing says that it is not verified. */
function standingOf(account: Place): BankAccount['standing'] {
  const status = textAt(account, 'status')?.toUpperCase()
  const verified = (
    textAt(account.at('metadata'), 'verificationStatus') ?? textAt(account, 'verificationStatus')
  )?.toLowerCase()
  if (status === 'INACTIVE') return 'inactive'
  if (status === 'PENDING' || verified === 'pending') return 'pending'
  return status === 'ACTIVE' && (verified === undefined || verified === 'verified') ? 'ready' : 'unverified'
}

/** Writes what people call a bank account. */
export function nameOf({ bankName, ending }: BankAccount): string {
  return [bankName, ending && `••${ending}`].filter(Boolean).join(' ')
}
