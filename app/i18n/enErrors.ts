import type { ErrorCode } from '../errors.ts'
import type { RampErrorCode } from './enRampErrors.ts'
import { gravest } from './gravest.ts'

/** What each failure says to the payer: what happened, and what to do. Keyed by code; those of on-ramps and off-ramps alone are in `enRampErrors`. */
export const enErrors = {
  errors: {
    param_missing: {
      title: 'This link is incomplete',
      body: 'A part of it is missing. Open it again from where you got it.',
    },
    param_invalid: {
      title: 'This link is damaged',
      body: 'A part of it is not readable. Open it again from where you got it.',
    },
    backend_unknown: {
      title: 'This link is not for this page',
      body: 'It names a payment service that is not offered here.',
    },
    session_not_found: { title: 'We do not know this payment', body: 'The link may be old, or made for another page.' },
    session_unauthorized: { title: 'This link does not open the payment', body: 'Its key is wrong or has ended.' },
    backend_unreachable: { title: 'We cannot reach the payment service', body: 'Check your connection.' },
    backend_rate_limited: { title: 'The payment service is busy', body: 'It asked us to wait a little.' },
    backend_failed: { title: 'The payment service has a problem', body: 'It answered with an error.' },
    backend_rejected: { title: 'The payment service said no', body: 'Try another coin, network or amount.' },
    backend_unreadable: {
      title: 'The payment service gave a strange answer',
      body: 'We show nothing that we cannot read for sure.',
    },
    amount_invalid: { title: 'Check the amount', body: 'It cannot be used as it is.' },
    memo_unavailable: { title: 'A memo is missing', body: 'Please pay another way.' },
    method_unavailable: { title: 'This way is not open', body: 'Please pay another way.' },
    transaction_refused: {
      title: 'We refused this transaction',
      body: 'It would not do what you agreed to. Nothing was sent. Please pay another way.',
    },
    risk_pending: { title: 'Your payment is still being checked', body: 'Nothing was sent. Try again in a moment.' },
    transaction_expired: { title: 'That took too long', body: 'Nothing was sent. Get a fresh transaction.' },
    wallet_rejected: { title: 'You said no in your wallet', body: 'Nothing was sent.' },
    wallet_busy: { title: 'Your wallet is waiting for you', body: 'Open it and answer the request there.' },
    wallet_wrong_chain: {
      title: 'Your wallet is on another network',
      body: 'Switch the network in your wallet, then try again.',
    },
    wallet_insufficient_funds: { title: 'Not enough in this wallet', body: 'Choose another coin or another way.' },
    wallet_insufficient_gas: {
      title: 'Not enough for the network fee',
      body: 'Add a little of the network’s coin, or pay another way.',
    },
    wallet_unknown_outcome: {
      title: 'We do not know if it was sent',
      body: 'Look in your wallet before you try again.',
    },
    wallet_changed: { title: 'Your wallet changed', body: 'The account or network is another one now. Start again.' },
    approval_failed: {
      title: 'The approval did not go through',
      body: 'Nothing was paid. Try again, or pay another way.',
    },
    wallet_failed: { title: 'Your wallet could not do it', body: 'Try again, or pay another way.' },
    part_unavailable: { title: 'A part of the page did not load', body: 'Check your connection.' },
    origin_denied: {
      title: 'This page may not be shown here',
      body: 'The site around it is not on the list of allowed ones.',
    },
    page_origin_opaque: {
      title: 'This page cannot pay from here',
      body: 'The app or site around it gives it no address of its own. Open it in a browser.',
    },
    session_not_payable: { title: 'There is nothing to pay here', body: 'This link is for a payout, not a payment.' },
    ...gravest,
  } satisfies Record<Exclude<ErrorCode, RampErrorCode>, { title: string; body: string }>,
}
