/** The texts of a prepared transaction of Solana that never gets to a wallet, and of the one after it, in English. */
export const enRefused = {
  refused: {
    fresh: 'Get a fresh transaction',
    otherAccount: 'This transaction is for another account. Get one for the account that is connected now.',
    next: 'Your wallet was not asked. Please pay another way.',
    reasons: {
      unreadable: 'It cannot be read as a transaction.',
      too_large: 'It is larger than the network takes.',
      fee_payer: 'Another account would pay its fee.',
      signer: 'It needs a signature that is not there.',
      delegate: 'It would let somebody take tokens from you later.',
      authority: 'It would give away rights over your account or tokens.',
      amount: 'It would take more than you agreed to.',
      asset: 'It would take another coin than the one you chose.',
      receiver: 'It would give what is left in an account to somebody else.',
      no_expiry: 'It could still be sent on a later day.',
      opaque: 'This page cannot read all of it, and pays only what it can read.',
      spender: 'It would let the wrong contract take tokens from you.',
      chain: 'It is for another network.',
    },
  },
}
