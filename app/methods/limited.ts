import { addStyle } from '../lib/addStyle.ts'
import style from '../ui/limited.css?inline'
import { AskAmount } from './AskAmount.tsx'
import { ChooseRoute } from './deposit-address/ChooseRoute.tsx'
import { PayLimited } from './deposit-address/PayLimited.tsx'
import { createEnded } from './createEnded.ts'
import { lockedUnits } from './lockedUnits.ts'
import { TimeLeft } from './TimeLeft.tsx'

addStyle(style)

/** The part of addresses that are for an amount, or end; of how the address of a route is chosen; and what else is for an amount, or ends. */
export const limited = { AskAmount, ChooseRoute, PayLimited, createEnded, lockedUnits, TimeLeft }
