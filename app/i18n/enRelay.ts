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
    back: 'Back to the wallets',
    connected: '{wallet} is connected by WalletConnect.',
    open: 'Open {wallet}',
    disconnect: 'Disconnect',
  },
}
