import { createSolanaWallets } from './createSolanaWallets.ts'

/** The part that finds Solana wallets; sessions that are not paid from one never load it. */
export const findSolana = { createSolanaWallets }
