/** The texts of wallets on other devices, in English. */
export const enRelay = {
  relay: {
    scan: 'Scan this code with your wallet app, and approve there.',
    code: 'Pairing code',
    pick: 'Open your wallet app, and approve there.',
    other: 'On another device',
    copy: 'Copy pairing link',
    copied: 'Pairing link copied',
    renewed: 'The last code ran out. This is a new one.',
    unreachable: 'Wallets cannot be reached right now',
    unreachableBody: 'Check your connection and try again, or pay another way. Nothing was sent.',
    refused: 'WalletConnect does not work on this page',
    refusedBody: 'Pay another way. Whoever runs this page has to look at its WalletConnect project.',
    rejected: 'You said no in your wallet',
    rejectedBody: 'Nothing was shared. Try again when you are ready.',
    unsupported: 'That wallet is not on a network of this payment',
    unsupportedBody: 'Turn one of its networks on in the wallet, or take another wallet.',
    back: 'Back to the wallets',
    connected: '{wallet} is connected by WalletConnect.',
    open: 'Open {wallet}',
    disconnect: 'Disconnect',
  },
}
