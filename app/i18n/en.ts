import type { ErrorCode } from '../errors.ts'
import { errors } from './enErrors.ts'

/** The texts that the entry needs, in English; other texts come with the part that shows them. `{name}` is a place that `fill` fills. */
export const en = {
  frame: {
    back: 'Back',
    close: 'Close',
    test: 'Test mode: no real money moves',
    help: 'Need help?',
    details: 'Details',
    copy: 'Copy',
    copied: 'Copied',
    byHand: 'Copy it from here:',
    change: 'Change',
    retry: 'Try again',
    done: 'Done',
    information: 'Note',
    warning: 'Careful',
    loading: 'Loading',
    loadingStill: 'Still working. The line may be slow.',
    partFailed: 'This part of the page did not load.',
    offline: 'You are offline.',
    checked: 'Last checked {ago}. This page keeps trying.',
    reach: 'If you ask for help, quote this session: {session}',
  },
  deposit: {
    verb: 'Deposit',
    title: '{verb} {amount}',
    landing: 'Arrives on {network} at {address}',
    asset: '{symbol} on {network}',
  },
  choose: {
    question: 'Where is your money now?',
    hasWallet: 'It is in this browser',
    wallet: 'Wallet in this browser',
    noWallet: 'No wallet in this browser',
    address: 'Another wallet',
    addressWhy: 'Get an address or a QR code to send to',
    exchange: 'An exchange',
    exchangeWhy: '{exchanges} and others',
  },
  waiting: {
    waiting: 'Waiting for your payment',
    timeLeft: 'Time left',
    another: 'Pay another way',
    stale: 'We need a fresh answer before showing the address.',
  },
  stopped: {
    title: 'Do not send',
    body: 'The payment details no longer match. If you have already sent, contact {brand} and quote the session.',
  },
  unavailable: { next: 'Ask {brand} for a new link.', trying: 'This page keeps trying.' },
  issues: {
    underpaid: 'Less than asked arrived.',
    overpaid: 'More than asked arrived.',
    review: 'The payment is being reviewed.',
    risk_blocked: 'The payment was blocked in a review.',
    instructions_unavailable: 'There are no payment details at the moment.',
  },
  errors: errors satisfies Record<ErrorCode, { title: string; body: string }>,
}
