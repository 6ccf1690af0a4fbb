import { addStyle } from '../../lib/addStyle.ts'
import style from '../../ui/exchange.css?inline'
import { Choose } from './Choose.tsx'
import { Pay } from './Pay.tsx'

addStyle(style)

/** Pays by a withdrawal from an exchange, or by buying there. */
export const exchange = { Choose, Pay }
