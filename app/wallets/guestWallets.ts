import type { Accessor } from 'solid-js'
import { createSignal } from 'solid-js'
import type { WalletProvider } from './eip1193.ts'

const [guests, setGuests] = createSignal<readonly WalletProvider[]>([])

/** Gives the wallets that came from elsewhere: the host's, and those paired over a relay; reactive, last come first. */
export const guestWallets: Accessor<readonly WalletProvider[]> = guests

/** Lists a wallet from elsewhere among those of this browser, in place of one with its id; the answer takes it away. */
export function addGuestWallet(wallet: WalletProvider): () => void {
  setGuests((known) => [wallet, ...known.filter(({ id }) => id !== wallet.id)])
  return () => void setGuests((known) => known.filter((one) => one !== wallet))
}
