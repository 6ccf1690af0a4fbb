/** The texts of a payment that goes as it should, in English: sent, on its way, arrived. */
export const enOutcomes = {
  sent: {
    title: 'Payment sent',
    body: 'Your wallet sent it. It shows here once {network} has it.',
    pending: '{network} knows it. It counts once it is in a block.',
    mined: 'We see your payment on {network}. {brand} has not confirmed it yet.',
    ago: 'Sent {ago}',
    again: 'Failed in your wallet?',
    againBody: 'Pay again only if your wallet shows that the payment failed or was cancelled.',
    payAgain: 'Pay again',
  },
  processing: {
    title: 'Your money is on its way',
    seen: 'Payment seen',
    seenOn: 'Payment seen on {network}',
    moving: 'On the way to {network}',
    arrives: 'Arrives on {network}',
    usual: 'Usually {range}.',
    slow: 'This takes longer than usual. This page keeps checking.',
    close: 'You can close this page. The payment goes on without it.',
  },
  /** The way of a sale from where it was sent. */
  payout: {
    moves: 'The service sells it and pays your bank',
    arrives: 'Arrives in your account {account}',
  },
  succeeded: {
    title: '{amount} arrived',
    titlePlain: 'Your money arrived',
    body: 'On {network}, at {address}.',
    inBank: 'In your account {account}',
    at: 'Seen here at {time}',
    reusable: 'This deposit is complete. Do not send to the same address again.',
  },
  links: {
    source: { transaction: 'Payment on {network}', address: 'See the payment on {site}' },
    delivery: { transaction: 'Arrival on {network}', address: 'See the arrival on {site}' },
    refund: { transaction: 'Refund on {network}', address: 'See the refund on {site}' },
  },
}
