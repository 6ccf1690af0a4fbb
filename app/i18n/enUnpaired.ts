/** The texts of a wallet on another device that was not paired, in English. */
export const enUnpaired = {
  unpaired: {
    unreachable: 'Wallets cannot be reached right now',
    unreachableBody: 'Check your connection and try again, or pay another way. Nothing was sent.',
    refused: 'WalletConnect does not work on this page',
    refusedBody: 'Pay another way. Whoever runs this page has to look at its WalletConnect project.',
    rejected: 'You said no in your wallet',
    rejectedBody: 'Nothing was shared. Try again when you are ready.',
    unsupported: 'That wallet is not on a network of this payment',
    unsupportedBody: 'Turn one of its networks on in the wallet, or take another wallet.',
  },
}
