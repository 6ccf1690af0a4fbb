import type { Accessor } from 'solid-js'
import { createSignal } from 'solid-js'
import type { SolanaWallet } from './solanaWallet.ts'

/** A Solana wallet from elsewhere: `standard` is what such a wallet registers. */
export type StandardGuest = Pick<SolanaWallet, 'id' | 'from' | 'why'> & { readonly standard: object }

const [guests, setGuests] = createSignal<readonly StandardGuest[]>([])

/** Gives the Solana wallets that came from elsewhere; reactive, last come first. */
export const standardGuests: Accessor<readonly StandardGuest[]> = guests

/** Lists a wallet from elsewhere among the Solana wallets of this browser; the answer takes it away. */
export function addStandardGuest(wallet: StandardGuest): () => void {
  setGuests((known) => [wallet, ...known])
  return () => void setGuests((known) => known.filter((one) => one !== wallet))
}
