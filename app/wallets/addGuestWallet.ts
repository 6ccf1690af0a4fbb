import type { WalletProvider } from './eip1193.ts'
import { setGuestWallets } from './guestWallets.ts'

/** Lists a wallet from elsewhere among those of this browser, in place of one with its id; the answer takes it away. */
export function addGuestWallet(wallet: WalletProvider): () => void {
  setGuestWallets((known) => [wallet, ...known.filter(({ id }) => id !== wallet.id)])
  return () => void setGuestWallets((known) => known.filter((one) => one !== wallet))
}
