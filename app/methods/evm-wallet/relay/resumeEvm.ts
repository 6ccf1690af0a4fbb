import type { ProviderSetup } from '../../../wallets/relay/createRelayProvider.ts'
import { listEvmWallet } from '../../../wallets/relay/listEvmWallet.ts'
import { openRelayClient } from '../../../wallets/relay/relayClient.ts'

/** Lists the wallet that was connected before a reload. Rejects when its code cannot be had. */
export async function resumeEvm(nodeOf: ProviderSetup['nodeOf']): Promise<void> {
  const { client, hold } = await openRelayClient()
  const session = client.session()
  if (session) listEvmWallet(session, { nodeOf, hold })
}
