import { LookFirst } from './LookFirst.tsx'
import { WalletNotice } from './WalletNotice.tsx'

/** The part for what a wallet answers beside a payment, and for a send of no known outcome. It draws with the sending kit. */
export const answered = { LookFirst, WalletNotice }
