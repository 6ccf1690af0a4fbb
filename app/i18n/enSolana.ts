/** The texts of paying by a Solana wallet in the browser, in English. */
export const enSolana = {
  solana: {
    connectTitle: 'Connect your Solana wallet',
    connect: 'Connect {wallet}',
    answer: 'Answer in {wallet}.',
    noneBody: 'Open this page in the browser of your wallet app, or pay another way.',
    coinTitle: 'What do you pay with?',
    has: 'You have {amount}',
    missing: '{amount} is missing',
    none: 'This account holds nothing that can pay here.',
  },
}
