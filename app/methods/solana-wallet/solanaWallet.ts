import { Choose } from './Choose.tsx'
import { Pay } from './Pay.tsx'

/** Pays from a Solana wallet that is in this browser. */
export const solanaWallet = { Choose, Pay }
