import { makeEvmLook } from '../../watch/evm/makeEvmLook.ts'
import { Choose } from './Choose.tsx'
import { createConnection } from './createConnection.ts'
import { keys } from './memoryKeys.ts'
import { Pay } from './Pay.tsx'
import { promptReviewed, readAccounts } from './provider.ts'
import { toWalletError } from './readThrown.ts'
import { WalletList } from './WalletList.tsx'

/** Pays from a wallet that is in this browser; what else is done with one: it is connected, and asked; and looks what became of what one sent. */
export const evmWallet = {
  Choose,
  Pay,
  createConnection,
  makeEvmLook,
  promptReviewed,
  readAccounts,
  toWalletError,
  WalletList,
  walletKey: keys.wallet,
}
