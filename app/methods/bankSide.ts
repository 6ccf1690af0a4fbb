import { enBank } from '../i18n/enBank.ts'
import { addStyle } from '../lib/addStyle.ts'
import style from '../ui/bank.css?inline'
import { KeepDetails } from './KeepDetails.tsx'
import { moneyOf } from './moneyOf.ts'
import { PaySale } from './deposit-address/PaySale.tsx'
import { railName } from './railName.ts'
import { WrongSender } from './WrongSender.tsx'

addStyle(style)

/** The part that payments from and to a bank share: words for money and rails, what may be kept, and how a sale is sent. */
export const bankSide = { enBank, KeepDetails, moneyOf, PaySale, railName, WrongSender }
