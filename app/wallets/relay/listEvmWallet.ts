import type { Session } from '#island/walletConnect'
import { cleanText } from '../../lib/cleanText.ts'
import type { WalletProvider } from '../eip1193.ts'
import { guestWallets, setGuestWallets } from '../guestWallets.ts'
import { mostName } from '../readAnnouncement.ts'
import type { ProviderSetup } from './createRelayProvider.ts'
import { createRelayProvider } from './createRelayProvider.ts'

/** Lists the wallet of a session among those of EVM chains until the session ends; once, however often it is called. */
export function listEvmWallet(session: Session, setup: ProviderSetup): WalletProvider {
  // Its id goes with the session: another session is another wallet.
  const id = `relay:${session.topic.slice(0, 16)}`
  const listed = guestWallets().find((one) => one.id === id)
  if (listed) return listed
  // No picture: those are at addresses of somebody else.
  const name = cleanText(session.wallet.name, mostName) || 'WalletConnect'
  const provider = createRelayProvider(session, setup)
  const wallet: WalletProvider = { id, name, from: 'relay', why: 'WalletConnect', provider }
  // There is one session at a time.
  setGuestWallets((known) => [wallet, ...known.filter(({ from }) => from !== 'relay')])
  session.listen(({ kind }) => {
    if (kind === 'ended') setGuestWallets((known) => known.filter((one) => one !== wallet))
  })
  return wallet
}
