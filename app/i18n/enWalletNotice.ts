/** The texts of what a wallet answers beside a payment, in English. */
export const enWalletNotice = {
  walletNotice: {
    blind: 'Nothing was sent. Turn on blind signing in the app of your device, or pay another way.',
    switchTitle: 'Switch to {network} in your wallet to pay.',
    switchByHand: 'Open the list of networks in {wallet}, choose {network}, then come back and continue.',
  },
}
