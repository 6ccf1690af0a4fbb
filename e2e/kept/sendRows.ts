import type { Screen } from '../faults/screenOf.ts'
import type { StorageMode } from './storages.ts'

/** When a page is gone on the way of a wallet's payment. */
export type SendPoint = 'asked' | 'sent'

/** What a payer comes back to. */
export type SendRow = { readonly screen: Screen; readonly says: string }

const forgotten: SendRow = { screen: 'PAY', says: 'Waiting for your payment' }

/**
 * What a payer comes back to, by the moment and what the browser kept. Where it keeps nothing, the chain and the backend are
 * what is left: the address is there to be paid, and nothing goes out without another yes in the wallet.
 */
export const sendRows: Readonly<Record<SendPoint, Readonly<Record<StorageMode, SendRow>>>> = {
  asked: {
    kept: { screen: 'PAY', says: 'Open your wallet and look at its activity' },
    denied: forgotten,
    absent: forgotten,
    full: forgotten,
    emptied: forgotten,
    partitioned: forgotten,
  },
  sent: {
    kept: { screen: 'TRACK', says: 'Your wallet sent it' },
    denied: forgotten,
    absent: forgotten,
    full: forgotten,
    emptied: forgotten,
    partitioned: forgotten,
  },
}
