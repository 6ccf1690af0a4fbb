import { deployment } from '#deployment'
import { walletConnect } from '#walletConnect'
import type { Client, Session } from '#island/walletConnect'
import { cleanText } from '../../lib/cleanText.ts'
import { recall, remember } from '../../lib/sessionMemory.ts'
import type { WalletProvider } from '../eip1193.ts'
import { setGuestWallets } from '../guestWallets.ts'
import { mostName } from '../readAnnouncement.ts'
import { createHold } from './createHold.ts'
import type { ProviderSetup } from './createRelayProvider.ts'
import { createRelayProvider } from './createRelayProvider.ts'

/** This page at the relay, and what its wallet is put among the others by. */
export type RelayClient = {
  readonly client: Client
  readonly hold: () => () => void
  /** Lists the wallet of a session until the session ends. */
  list(session: Session): WalletProvider
}

/** Where the session is kept: it opens nothing without the wallet, which asks for each request. */
const key = 'walletConnect'

let opened: Promise<RelayClient> | undefined

/** Gives the page's client, made once; the session of before a reload is listed again. Rejects when its code cannot be had. */
export async function openRelayClient(nodeOf: ProviderSetup['nodeOf']): Promise<RelayClient> {
  opened ??= open(nodeOf)
  opened.catch(() => (opened = undefined))
  return opened
}

async function open(nodeOf: ProviderSetup['nodeOf']): Promise<RelayClient> {
  const { brand } = deployment
  if (!walletConnect) throw new Error('No project')
  const { createClient, hasWebCurves } = await import('#island/walletConnect')
  const curves = (await hasWebCurves()) ? undefined : (await import('#island/curves')).curves
  const { origin } = window.location
  const client = createClient({
    ...walletConnect,
    curves,
    metadata: { name: brand.name, description: brand.name, url: origin, icons: [] },
    storage: { read: () => recall(key), write: (text) => remember(key, text) },
  })
  const hold = createHold(client)
  const list = (session: Session) => {
    const wallet = toGuest(session, { nodeOf, hold })
    // Another session is another wallet, and there is one at a time.
    setGuestWallets((known) => [wallet, ...known.filter(({ from }) => from !== 'relay')])
    session.listen(({ kind }) => {
      if (kind === 'ended') setGuestWallets((known) => known.filter((one) => one !== wallet))
    })
    return wallet
  }
  const session = client.session()
  if (session) list(session)
  return { client, hold, list }
}

/** Its id goes with the session: another session is another wallet. No picture: those are at addresses of somebody else. */
function toGuest(session: Session, setup: ProviderSetup): WalletProvider {
  const name = cleanText(session.wallet.name, mostName) || 'WalletConnect'
  const id = `relay:${session.topic.slice(0, 16)}`
  return { id, name, from: 'relay', provider: createRelayProvider(session, setup) }
}
