import type { Session } from '#island/walletConnect'
import type { RelayClient } from '../../../wallets/relay/relayClient.ts'
import { solanaKit } from '../../kits.ts'
import type { relay } from '../../relay.ts'
import { listSolanaWallet } from './listSolanaWallet.ts'
import { makePairSolana } from './makePairSolana.tsx'

/** Makes what pairs wallets on other devices to pay on Solana, by the relay's part; the one that was connected before a reload is listed again. */
export function makeSolanaRelay({ openRelayClient, Pairing }: typeof relay) {
  const list = (session: Session, hold: RelayClient['hold']) =>
    listSolanaWallet(session, hold, solanaKit.use().addStandardGuest)
  const resume = async () => {
    const { client, hold } = await openRelayClient()
    const session = client.session()
    if (session) list(session, hold)
  }
  // Where its code cannot be had, the list says how to pair one.
  resume().catch(() => undefined)
  return { PairSolana: makePairSolana(Pairing, list) }
}
