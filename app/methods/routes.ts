import { addStyle } from '../lib/addStyle.ts'
import style from '../ui/routes.css?inline'
import { AskAmount } from './AskAmount.tsx'
import { ChooseRoute } from './deposit-address/ChooseRoute.tsx'
import { PayRoute } from './deposit-address/PayRoute.tsx'
import { createEnded } from './createEnded.ts'
import { lockedUnits } from './lockedUnits.ts'
import { TimeLeft } from './TimeLeft.tsx'

addStyle(style)

/** The part of addresses that a session offers by route: one for many networks, one for an amount; and what else is for an amount, or ends. */
export const routes = { AskAmount, ChooseRoute, PayRoute, createEnded, lockedUnits, TimeLeft }
