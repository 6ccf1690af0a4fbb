import { createSolanaWallets } from '../wallets/solana/createSolanaWallets.ts'
import { addStandardGuest } from '../wallets/solana/standardGuests.ts'
import { createJoin } from './createJoin.ts'

/** The part that finds Solana wallets and gives them their rows; sessions that none of them can pay never load it. */
export const findSolana = { addStandardGuest, createSolanaWallets, createJoin }
