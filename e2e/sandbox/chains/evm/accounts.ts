import type { LocalAccount } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import type { Payer } from '../chain.ts'

/** The well-known test words of local nodes. Never money. */
export const mnemonic = 'test test test test test test test test test test test junk'

/** Owns factory and treasury, and sends every delivery, sweep and refund. */
export const operator = mnemonicToAccount(mnemonic, { addressIndex: 0 })

/** Pay what they are asked to, out of what they are given. */
export const payerAccounts: Readonly<Record<Payer, LocalAccount>> = {
  payer: mnemonicToAccount(mnemonic, { addressIndex: 1 }),
  exchange: mnemonicToAccount(mnemonic, { addressIndex: 2 }),
}
