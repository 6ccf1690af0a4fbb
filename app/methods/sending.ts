import { enWallet } from '../i18n/enWallet.ts'
import { AmountStep } from './AmountStep.tsx'
import { createPatience } from './createPatience.ts'
import { createPayment } from './createPayment.ts'
import { Fact } from './Fact.tsx'
import { LookFirst } from './LookFirst.tsx'
import { PayButton } from './PayButton.tsx'
import { noteRecentWallet } from './noteRecentWallet.ts'
import { withSendLock } from './withSendLock.ts'
import { WalletNotice } from './WalletNotice.tsx'
import { WalletWait } from './WalletWait.tsx'

/** The part by which a wallet sends: asked once, never twice, and what is said meanwhile. */
export const sending = {
  AmountStep,
  createPatience,
  createPayment,
  enWallet,
  Fact,
  LookFirst,
  noteRecentWallet,
  PayButton,
  WalletNotice,
  WalletWait,
  withSendLock,
}
