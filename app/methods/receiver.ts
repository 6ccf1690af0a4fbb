import { addStyle } from '../lib/addStyle.ts'
import style from '../ui/receiver.css?inline'
import { Pay } from './deposit-address/Pay.tsx'
import { prepareReceiver } from './prepareReceiver.ts'
import { WaitingLines } from './WaitingLines.tsx'

addStyle(style)

/** The part that shows an address, and that the page waits for the payment. */
export const receiver = { Pay, prepareReceiver, WaitingLines }
