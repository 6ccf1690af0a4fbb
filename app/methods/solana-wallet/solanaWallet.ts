import { addStyle } from '../../lib/addStyle.ts'
import style from '../../ui/plainAddress.css?inline'
import { Choose } from './Choose.tsx'
import { Pay } from './Pay.tsx'

addStyle(style)

/** Pays from a Solana wallet that is in this browser. */
export const solanaWallet = { Choose, Pay }
