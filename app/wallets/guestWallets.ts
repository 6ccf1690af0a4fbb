import { createSignal } from 'solid-js'
import type { WalletProvider } from './eip1193.ts'

const [guests, setGuests] = createSignal<readonly WalletProvider[]>([])

/** Gives the wallets that came from elsewhere: the host's, and those paired over a relay; reactive, last come first. */
export const guestWallets = guests

/** Changes them; `addGuestWallet` is what lists one. */
export const setGuestWallets = setGuests
