import type { Eip1193Provider } from '../../wallets/eip1193.ts'
import { reviewedMethods } from '../walletMethods.ts'
import type { AskWallet } from './makeAsking.ts'
import { walletError } from './walletError.ts'

/** A host's wallet on the page, and how the host's word of it gets there. */
export type Guest<Wallet> = {
  readonly wallet: Wallet
  /** Something happened in the wallet. */
  hear(event: string, value: unknown): void
}

type Listener = (value: unknown) => void

/**
 * Makes the EIP-1193 provider of a host's wallet. `ask` reaches the wallet; it rejects once the host has taken it away.
 *
 * What signs or sends is passed on from those alone who say that the payer has reviewed these very bytes.
 *
 * @see https://eips.ethereum.org/EIPS/eip-1193
 */
export function makeEvmGuest(id: string, ask: AskWallet): Guest<Eip1193Provider> {
  const listeners = new Map<string, Set<Listener>>()
  return {
    wallet: {
      request({ method, params = [] }) {
        const wantsReview = reviewedMethods.some((reviewed) => reviewed === method)
        return wantsReview ? Promise.reject(walletError(4200, `Nobody reviewed ${method}`)) : ask(id, method, params)
      },
      requestReviewed: ({ method, params }) => ask(id, method, params),
      on(event, listener) {
        listeners.set(event, (listeners.get(event) ?? new Set()).add(listener))
      },
      removeListener(event, listener) {
        listeners.get(event)?.delete(listener)
      },
    },
    hear(event, value) {
      for (const listener of listeners.get(event) ?? []) listener(value)
    },
  }
}
