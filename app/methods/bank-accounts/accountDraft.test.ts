import { expect, test } from 'vitest'
import { checkAccount, emptyAccount, isWholeNumber, toNewAccount } from './accountDraft.ts'

const typed = {
  ...emptyAccount,
  ownerName: 'Ana Díaz',
  bankName: 'Chase',
  routingNumber: '0210 0002 1',
  accountNumber: '1234 5678-9012',
}

test('numbers may be pasted in groups, and go by digits alone', () => {
  expect(toNewAccount(typed)).toEqual({
    ownerName: 'Ana Díaz',
    bankName: 'Chase',
    routingNumber: '021000021',
    accountNumber: '123456789012',
    accountName: 'Chase',
  })
  expect(toNewAccount({ ...typed, accountName: 'Household' }).accountName).toBe('Household')
})

test.each([
  ['routingNumber', '', 'missing'],
  ['routingNumber', '02100002', 'nine_digits'],
  ['routingNumber', '021000022', 'checksum'],
  ['accountNumber', '123', 'account_digits'],
  ['accountNumber', '1'.repeat(18), 'account_digits'],
  ['accountNumber', 'GB33BUKB20201555', 'account_digits'],
  ['ownerName', '  ', 'missing'],
  ['bankName', 'x'.repeat(121), 'too_long'],
] as const)('%s "%s" is %s', (name, value, word) => {
  expect(checkAccount(name, { ...typed, [name]: value })).toEqual({ word })
})

test('an account’s own name may be left out', () => expect(checkAccount('accountName', typed)).toBe(undefined))

test('a routing number is judged from its ninth digit on', () => {
  expect(['02100002', '0210 0002 1', '021000022'].map((value) => isWholeNumber('routingNumber', value))).toEqual([
    ...[false, true, true],
  ])
  expect(isWholeNumber('accountNumber', '1'.repeat(17))).toBe(false)
})
