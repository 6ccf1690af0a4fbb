/** The texts of a payment that the backend has not told of: what a chain shows of it, and what a wallet may still ask for, in English. */
export const enSeen = {
  seen: {
    title: '{amount} is seen on {network}.',
    body: '{brand} has not confirmed it yet. Do not send it again.',
    page: 'See it on {site}',
    refuse: 'If your wallet still asks for this payment, refuse it there.',
  },
}
