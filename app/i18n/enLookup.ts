/** The texts of a payment that its backend does not find by itself, in English. */
export const enLookup = {
  lookup: {
    body: 'Open your wallet and look at its activity. If the payment is there, paste its transaction hash here: the payment service learns of it no other way.',
    hash: 'Transaction hash',
    hint: 'A long code beside the payment in your wallet.',
    found: 'It is there: go on',
    wrong: {
      no_hash: 'This is not a transaction hash.',
      not_there: 'There is no such transaction on {network} yet.',
      other: 'This is another transaction.',
    },
  },
}
