import { createSolanaWallets } from '../wallets/solana/createSolanaWallets.ts'
import { createJoin } from './createJoin.ts'

/** The part that finds Solana wallets and gives them their rows; sessions that none of them can pay never load it. */
export const findSolana = { createSolanaWallets, createJoin }
