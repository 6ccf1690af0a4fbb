import { addStyle } from '../../lib/addStyle.ts'
import style from '../../ui/plainAddress.css?inline'
import { makeSolanaLook } from '../../watch/solana/makeSolanaLook.ts'
import { Choose } from './Choose.tsx'
import { Pay } from './Pay.tsx'

addStyle(style)

/** Pays from a Solana wallet that is in this browser, and looks what became of a payment from one. */
export const solanaWallet = { Choose, Pay, makeSolanaLook }
