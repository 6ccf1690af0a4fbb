import { mnemonicToAccount } from 'viem/accounts'

/** The well-known test words of local nodes. Never money. */
export const mnemonic = 'test test test test test test test test test test test junk'

/** Owns factory and treasury, and sends every delivery, sweep and refund. */
export const operator = mnemonicToAccount(mnemonic, { addressIndex: 0 })

/** Pays instructions when the control is asked to. */
export const payerAccount = mnemonicToAccount(mnemonic, { addressIndex: 1 })

/** Stands for the hot wallet of an exchange behind a pay link. */
export const exchangeAccount = mnemonicToAccount(mnemonic, { addressIndex: 2 })
