import type { Fault } from '../../forms/fault.ts'
import type { NewBankAccount } from '../../model/ramp.ts'
import { isRoutingNumber } from './routingNumber.ts'

/** What the form asks for, as it is typed; `bankCountry` says which form that is, and is not sent. */
export type AccountValues = Readonly<Record<keyof NewBankAccount | 'bankCountry', string>>

/** Nothing typed yet. */
export const emptyAccount: AccountValues = {
  bankCountry: '',
  ownerName: '',
  bankName: '',
  routingNumber: '',
  accountNumber: '',
  accountName: '',
}

/** The fields of an account, in the order in which papers of a bank have them. */
export const accountNames = ['ownerName', 'bankName', 'routingNumber', 'accountNumber', 'accountName'] as const

/** The longest name that is taken. */
const most = 120

/** Digits of a number that was typed or pasted in groups. */
const joined = (text: string) => text.replace(/[\s\p{Pd}.]/gu, '')

/** Tells whether a number is long enough to be judged while it is typed. */
export function isWholeNumber(name: string, value: string): boolean {
  return name === 'routingNumber' && joined(value).length >= 9
}

/** Gives what is wrong with a field. */
export function checkAccount(name: keyof AccountValues, values: AccountValues): Fault | undefined {
  const value = values[name]
  if (name === 'accountName') return value.length > most ? { word: 'too_long' } : undefined
  if (value === '') return { word: 'missing' }
  if (value.length > most) return { word: 'too_long' }
  if (name === 'routingNumber') return checkRouting(joined(value))
  if (name === 'accountNumber') return /^\d{4,17}$/.test(joined(value)) ? undefined : { word: 'account_digits' }
  return /\p{L}|\p{N}/u.test(value) ? undefined : { word: 'missing' }
}

function checkRouting(digits: string): Fault | undefined {
  if (!/^\d{9}$/.test(digits)) return { word: 'nine_digits' }
  return isRoutingNumber(digits) ? undefined : { word: 'checksum' }
}

/** Gives what is sent of what was typed; an account without a name of its own goes by its bank's. */
export function toNewAccount(values: AccountValues): NewBankAccount {
  const { bankName, ownerName } = values
  return {
    bankName,
    ownerName,
    routingNumber: joined(values.routingNumber),
    accountNumber: joined(values.accountNumber),
    accountName: values.accountName || bankName,
  }
}
