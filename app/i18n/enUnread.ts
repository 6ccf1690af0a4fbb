/** The texts of what the page cannot read of a Solana transaction, in English. */
export const enUnread = {
  unread: {
    program: 'Program {address}',
    tables: 'Accounts that only the network knows: {count}',
    signer: 'Also signed by {address}',
  },
}
