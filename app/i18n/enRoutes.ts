/** The texts of an address that many networks share, in English. */
export const enRoutes = {
  routes: {
    sendAmount: 'Send {amount}, or its worth in another coin',
    send: 'Send {symbol} or another coin',
    anyOf: 'One address on any of these networks',
    copy: 'Copy address',
    copied: 'Address copied',
    beforeCopy: 'The network must be one of these.',
    afterCopy: 'Now choose one of these networks in your exchange or wallet.',
    qr: 'QR code of the address',
    warning: 'Only these networks. Solana, Tron and Bitcoin are others: money sent on them is lost.',
    coins: 'Coins on each network',
  },
}
