import { enWallet } from '../i18n/enWallet.ts'
import { later } from '../parts/later.tsx'
import { createFate } from '../watch/createFate.ts'
import { createPatience } from './createPatience.ts'
import { createPayment } from './createPayment.ts'
import { Fact } from './Fact.tsx'
import { askingKit } from './kits.ts'
import { PayButton } from './PayButton.tsx'
import { hasSendMark, hearSendMarks, markSend } from './sendMark.ts'
import { withSendLock } from './withSendLock.ts'
import { WalletWait } from './WalletWait.tsx'

const loadAnswered = async () => (await import('./answered.ts')).answered

/** The part by which a wallet sends: asked once, never twice, what is said meanwhile, and what becomes of it. */
export const sending = {
  /** Where an amount is asked for; most sessions say it. */
  AmountStep: later(async () => (await Promise.all([import('./AmountStep.tsx'), askingKit.load()]))[0].AmountStep),
  /** Watches what was sent: whoever sends needs it next, maybe on a line that is gone. */
  createFate,
  createPatience,
  createPayment,
  enWallet,
  Fact,
  hasSendMark,
  hearSendMarks,
  LookFirst: later(async () => (await loadAnswered()).LookFirst),
  markSend,
  PayButton,
  WalletNotice: later(async () => (await loadAnswered()).WalletNotice),
  WalletWait,
  withSendLock,
}
