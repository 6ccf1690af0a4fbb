/** What is said of a wallet that the page's host offers, in English. */
export const enHost = {
  hostWallet: {
    site: 'Wallet of {host}',
    app: 'Wallet of this app',
  },
}
