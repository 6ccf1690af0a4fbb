/** The texts of the rows of Solana wallets in the first question, in English. */
export const enSolanaWays = {
  solanaWays: {
    name: 'Solana wallet',
    inApp: 'In a wallet app on your phone',
    both: 'On Solana, Ethereum, Base and others',
  },
}
