import type { WalletProvider } from './eip1193.ts'
import { isProvider } from './eip1193.ts'

/** What the wallet at `window.ethereum` goes by, before it is asked for more or where it does not say who it is. */
export const unnamed = { id: 'injected', name: 'Wallet' } as const

/** Names by which a wallet may be found that nobody announces and that is not `window.ethereum`; `injected/names.ts` knows more of them. */
const signs = ['okxwallet', 'bitkeep', 'trustwallet', 'phantom']

/** A window, as far as wallets are looked for on it. */
export type WalletWindow = EventTarget & { readonly ethereum?: unknown }

/** Gives the wallet at `window.ethereum` as long as nobody said what it is called. */
export function readUnnamed(window: WalletWindow): readonly WalletProvider[] {
  try {
    const { ethereum } = window
    return isProvider(ethereum) ? [{ ...unnamed, provider: ethereum }] : []
  } catch {
    return []
  }
}

/** Tells whether a wallet is at a name of its own. */
export function hasSign(window: WalletWindow): boolean {
  return signs.some((sign) => sign in window)
}
