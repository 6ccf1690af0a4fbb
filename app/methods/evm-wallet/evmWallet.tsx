import { Choose } from './Choose.tsx'
import { createConnection } from './createConnection.ts'
import { keys } from './memoryKeys.ts'
import { Pay } from './Pay.tsx'
import { promptReviewed, readAccounts } from './provider.ts'
import { toWalletError } from './readThrown.ts'
import { WalletList } from './WalletList.tsx'

/** Pays from a wallet that is in this browser; and what else is done with one: it is connected, and asked. */
export const evmWallet = {
  Choose,
  Pay,
  createConnection,
  promptReviewed,
  readAccounts,
  toWalletError,
  WalletList,
  walletKey: keys.wallet,
}
