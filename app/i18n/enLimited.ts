/** The texts of addresses that are for an amount, or end, and of how one is chosen, in English. */
export const enLimited = {
  limited: {
    title: 'On which network will you send?',
    any: 'Any of {count} networks',
    amountTitle: 'How much will you send?',
    amountLabel: 'Amount in {symbol}',
    outside: 'This amount is outside the limits. Enter another one.',
    getAddress: 'Get the address',
    tron: 'Exchanges call this network TRC-20.',
    endsIn: 'This address ends in',
    mayHaveEnded: 'The {network} address may have ended',
    ended: 'The {network} address has ended',
    endedLead: 'Do not send to it any more.',
    watched: 'If you have already sent to the old address, which ends in {end}, it is still watched.',
    fresh: 'Get a fresh address',
  },
  rate: {
    holds: 'This amount holds for about a minute.',
    lapsed: 'What arrives now is worth the rate of that moment.',
    renew: 'New amount',
  },
  exact: {
    why: 'Send exactly this. Your payment is known by its amount: with another one it may not be found.',
    again: 'Exactly {amount}, in one payment.',
    fromExchange: 'Paying from an exchange?',
    fee: 'Exchanges take their fee out of what you send, and less than {amount} would arrive. Enter so much that “you receive” says exactly {text}: {text} plus the fee.',
    late: 'Some exchanges check a withdrawal for longer than the time left here. If yours may, pay another way.',
  },
}
