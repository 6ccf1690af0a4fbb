import { isHandheld } from '../lib/isHandheld.ts'
import { enAddress } from '../i18n/enAddress.ts'
import { AmountLine } from './AmountLine.tsx'
import { CostLines } from './CostLines.tsx'
import { createReveal } from './createReveal.ts'
import { Pay } from './deposit-address/Pay.tsx'
import { PayTransfer } from './deposit-address/PayTransfer.tsx'
import { MemoStep } from './MemoStep.tsx'
import { PayHead } from './PayHead.tsx'
import { ReceiverCard } from './ReceiverCard.tsx'
import { ReceiverCode } from './ReceiverCode.tsx'
import { RefundLine } from './RefundLine.tsx'
import { ExternalLink } from './ExternalLink.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { QrCode } from '../ui/QrCode.tsx'
import { addStyle } from '../lib/addStyle.ts'
import style from '../ui/receiver.css?inline'

addStyle(style)

/** The part that shows an address: the whole of the deposit address, and what other ways to pay show of it. */
export const receiver = {
  Pay,
  PayTransfer,
  enAddress,
  AmountLine,
  CostLines,
  createReveal,
  MemoStep,
  PayHead,
  ReceiverCard,
  ReceiverCode,
  RefundLine,
  ExternalLink,
  isHandheld,
  CopyButton,
  QrCode,
}
