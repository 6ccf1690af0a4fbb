import { mnemonicToAccount } from 'viem/accounts'
import { expect, test } from 'vitest'
import { mnemonic, operator, payerAccounts } from './accounts.ts'

test('the accounts are those that a node makes of the words', () => {
  const made = [0, 1, 2].map((addressIndex) => mnemonicToAccount(mnemonic, { addressIndex }).address)
  expect([operator, payerAccounts.payer, payerAccounts.exchange].map(({ address }) => address)).toEqual(made)
})
