import { addStyle } from '../lib/addStyle.ts'
import style from '../ui/routes.css?inline'
import { AskAmount } from './AskAmount.tsx'
import { ChooseRoute } from './deposit-address/ChooseRoute.tsx'
import { PayRoute } from './deposit-address/PayRoute.tsx'

addStyle(style)

/** The part of addresses that a session offers by route: one for many networks, one for an amount. */
export const routes = { AskAmount, ChooseRoute, PayRoute }
