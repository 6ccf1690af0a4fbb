import { listEvmWallet } from '../../../wallets/relay/listEvmWallet.ts'
import type { ProviderSetup } from '../../../wallets/relay/createRelayProvider.ts'
import type { relay } from '../../relay.ts'
import { makePairEvm } from './makePairEvm.tsx'

/** Makes what pairs wallets on other devices to pay on EVM chains, by the relay's part; and what lists again the one that was connected before a reload, which rejects when there is no line. */
export function makeEvmRelay({ openRelayClient, Pairing }: typeof relay) {
  return {
    PairEvm: makePairEvm(Pairing, (session, setup) => listEvmWallet(session, setup)),
    async resumeEvm(nodeOf: ProviderSetup['nodeOf']) {
      const { client, hold } = await openRelayClient()
      const session = client.session()
      if (session) listEvmWallet(session, { nodeOf, hold })
    },
  }
}
