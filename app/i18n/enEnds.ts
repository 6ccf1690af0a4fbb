import type { Issue } from '../model/session.ts'

/** The texts of what else may follow a payment, in English. */
export const enEnds = {
  /** Before a payer pays once more. */
  sentBefore: {
    title: 'You have sent a payment',
    body: 'It is not confirmed yet. If you pay another way now, you may pay twice.',
    stay: 'Wait for that payment',
    leave: 'Pay again another way',
  },
  /** What may become of a payment that a wallet sent, beside its way to the chain. */
  sentTurn: {
    gone: 'Nothing was sent',
    cancelled: 'Your wallet replaced this payment. You can pay again.',
    reverted: '{network} refused this payment. Only its network fee was taken.',
    other: 'Your wallet sent something else in its place. Look there before you pay again.',
    stray: 'It went out on {actual}, not on {network}. Do not send again: ask {brand} first.',
    absent:
      '{network} does not have it yet. Your wallet shows on which network it went out: look there before you pay again.',
  },
  /** How far a payment from or to a bank is. */
  bankStages: {
    buy: {
      pays: 'Your bank transfer',
      paid: 'Your bank transfer arrived',
      moves: 'The service gets your {coin}',
      arrives: 'Arrives on {network}',
    },
    sell: {
      pays: 'Your {coin} on {network}',
      paid: 'Your {coin} arrived on {network}',
    },
    review: 'Your payment is being reviewed',
    reviewBody: 'The service looks at it. You need do nothing, and you can close this page.',
    expected: 'Expected by {time}.',
    days: 'Bank transfers usually take 1 to 3 business days.',
    blocks: 'Counts there after {blocks} blocks.',
  },
  said: {
    title: 'Waiting to see your payment',
    told: 'You said that you have paid',
    looking: 'Looking for the payment',
    wait: 'An exchange may take some minutes to send.',
  },
  bounced: {
    title: 'Your money came back',
    body: 'It could not be delivered. {amount} went back on {network}.',
    bodyPlain: 'It could not be delivered and was sent back.',
    titleStarted: 'Your money is on its way back',
    bodyStarted: 'It could not be delivered. A refund has started; when it is there is not reported.',
    to: 'Sent back to',
    given: 'The address you gave for this',
    next: 'Ask for a new link and try another coin or network.',
    bank: {
      buy: 'The service sent your bank money back. Look at the account that you paid from; banks take some days.',
      sell: 'The service sent your coins back. Look at the wallet that you sent them from.',
    },
    bankNext: 'To try again, ask for a new link.',
  },
  expired: {
    title: 'This link has ended',
    nothing: 'No payment was seen, so nothing was taken.',
    seen: 'A payment was seen before the end.',
    sentAt: 'Your wallet sent a payment at {time}.',
    askHelp: 'If you have already sent it, ask {brand} for help and quote the reference.',
    stillTaken: 'If you have already sent it, it is still taken; this page keeps looking.',
    link: 'Ask {brand} for a new link.',
    next: 'To pay now, ask {brand} for a new link. Do not send to the old address.',
  },
  /** A payment of another amount than was asked for. */
  meter: {
    asked: 'Asked for',
    received: 'Received',
    underpaid: 'Missing',
    overpaid: 'Extra',
    byTransaction: 'As the transaction on {network} says.',
    less: 'Less than {amount} arrived.',
    more: 'More than {amount} arrived.',
    unreported: 'The exact amount is not reported.',
    /** By what becomes of it. */
    held: {
      underpaid: '{brand} has what arrived. Do not send the rest: ask {brand} what happens now.',
      overpaid: '{brand} has all of it. Ask {brand} about the extra.',
    },
    taken: {
      underpaid: 'Another amount is taken, too. You need do nothing.',
      overpaid: 'Another amount is taken, too. You need do nothing.',
    },
  },
  short: {
    title: 'Less than asked arrived',
    body: 'This payment is not complete.',
    late: 'The time is up, and this payment is not complete.',
  },
  review: {
    another: 'Choose another source',
    waits: {
      title: 'The payment is being reviewed',
      body: 'You need do nothing, and nothing was sent. It goes on here as soon as it is cleared.',
    },
    blocked: {
      title: 'This payment can’t be made from that source',
      body: 'Nothing was sent. Pay from another source.',
    },
  },
  elsewhere: {
    page: {
      title: 'Go on where you began',
      body: 'Only the page or tab that began this payment can go on with it. If it is gone, ask {brand} for a new link. What was sent already still shows here.',
    },
    wallet: {
      title: 'This is paid in another wallet',
      body: 'The payment was prepared for a wallet that this page cannot ask. Go on in that wallet, or pay another way.',
    },
    nothing: { title: 'There are no payment details now', body: 'This page keeps looking.' },
    untold: {
      title: 'The payment details are not here',
      body: 'They were shown once, on the page that made this payment. If you saved them, you can still pay by them, and this page shows what becomes of it. If not, ask {brand} for a new link.',
    },
  },
  issues: {
    underpaid: 'Less than asked arrived.',
    overpaid: 'More than asked arrived.',
    review: 'The payment is being reviewed.',
    risk_blocked: 'The payment was blocked in a review.',
    instructions_unavailable: 'There are no payment details at the moment.',
    watch_only: 'Another page began this payment. Go on there; this page only watches.',
    delivery_unreported: 'Sent and confirmed. Its delivery is not reported here; {brand} can tell you.',
    keep_open: 'Keep this page open until you have paid. Once closed or reloaded, it cannot go on.',
    refund_started: 'The money is on its way back.',
    key_ended:
      'This page can no longer follow the payment: what you see is from its last look. Ask {brand} for a new link.',
    reported_paid: 'You said that you have paid. The payment itself is not seen yet.',
  } satisfies Record<Issue, string>,
  failed: {
    title: 'The payment failed',
    body: 'It could not be completed. Nothing more happens by itself.',
    sent: 'Your money was sent and did not arrive. Ask {brand} where it is, and quote the reference.',
  },
  cancelled: {
    title: 'The payment was cancelled',
    body: 'Nothing more is needed. Do not send to its address.',
    bank: 'Nothing more is needed. If you have not made the bank transfer, do not make it.',
  },
}
