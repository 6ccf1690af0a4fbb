import type { Gate } from '../model/session.ts'

/** The texts of what follows a payment, in English. */
export const enOutcomes = {
  sent: {
    title: 'Payment sent',
    body: 'Your wallet sent it. It shows here once {network} has it.',
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
  succeeded: {
    title: '{amount} arrived',
    titlePlain: 'Your money arrived',
    body: 'On {network}, at {address}.',
    at: 'Seen here at {time}',
    reusable: 'This deposit is complete. Do not send to the same address again.',
  },
  bounced: {
    title: 'Your money came back',
    body: 'It could not be delivered. {amount} went back on {network}.',
    bodyPlain: 'It could not be delivered and was sent back.',
    to: 'Sent back to',
    next: 'Ask for a new link and try another coin or network.',
  },
  links: {
    source: { transaction: 'Payment on {network}', address: 'See the payment on {site}' },
    delivery: { transaction: 'Arrival on {network}', address: 'See the arrival on {site}' },
    refund: { transaction: 'Refund on {network}', address: 'See the refund on {site}' },
  },
  expired: {
    title: 'This link has ended',
    nothing: 'No payment was seen, so nothing was taken.',
    sentAt: 'Your wallet sent a payment at {time}.',
    askHelp: 'If you have already sent it, ask {brand} for help and quote the reference.',
    stillTaken: 'If you have already sent it, it is still taken; this page keeps looking.',
    next: 'To pay now, ask {brand} for a new link. Do not send to the old address.',
  },
  failed: { title: 'The payment failed', body: 'It could not be completed. Nothing more happens by itself.' },
  cancelled: { title: 'The payment was cancelled', body: 'Nothing more is needed. Do not send to its address.' },
  action: {
    title: 'One step before you can pay',
    continue: 'Continue',
    gates: {
      wallet_sign_in: 'Sign in with your wallet.',
      customer: 'Your details are needed.',
      one_time_code: 'Enter the code that was sent to you.',
      identity: 'Your identity has to be checked.',
      terms: 'There are terms to read and accept.',
      bank_account: 'Your bank account is needed.',
      risk_review: 'The payment is being reviewed. You need not do anything.',
    } satisfies Record<Gate['kind'], string>,
  },
}
