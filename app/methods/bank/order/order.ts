import { addStyle } from '../../../lib/addStyle.ts'
import style from '../../../ui/order.css?inline'
import { Choose } from './Choose.tsx'

addStyle(style)

/** The part that asks what is bought or sold. */
export const order = { Choose }
