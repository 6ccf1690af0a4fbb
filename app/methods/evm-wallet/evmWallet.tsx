import { Choose } from './Choose.tsx'
import { Pay } from './Pay.tsx'

/** Pays from a wallet that is in this browser. */
export const evmWallet = { Choose, Pay }
