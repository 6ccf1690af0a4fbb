import { addStyle } from '../lib/addStyle.ts'
import style from '../ui/routes.css?inline'
import { PayAny } from './deposit-address/PayAny.tsx'

addStyle(style)

/** The part of an address that many networks share. */
export const routes = { PayAny }
