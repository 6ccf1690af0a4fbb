import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { recall } from '../../lib/sessionMemory.ts'
import { later } from '../../parts/later.tsx'
import { useNavigation } from '../../session/createNavigation.tsx'
import { useSession } from '../../session/SessionContext.tsx'
import { solanaKit } from '../kits.ts'
import { Coins } from './Coins.tsx'
import { Connect } from './Connect.tsx'
import { createConnection, lastWalletKey } from './createConnection.ts'
import { RelayWallet } from './RelayWallet.tsx'
import { isEntered, networksOf, walletOf } from './steps.ts'

const Networks = later(async () => (await import('./Networks.tsx')).Networks)

/** Connects a Solana wallet, shows what is in it, and has a transaction prepared for the coin that is tapped. */
export function Choose(): JSX.Element {
  const { view } = useNavigation()
  return (
    <section class="panel">
      <Show when={networksOf(view())} fallback={<Wallet />}>
        {(ways) => <Networks evm={ways().evm} solana={ways().solana} />}
      </Show>
    </section>
  )
}

/** What is asked at once is the wallet that the panel was opened for. */
function Wallet(): JSX.Element {
  const session = useSession()
  const view = useNavigation().view()
  const wantedId = walletOf(view)
  const wallets = solanaKit.use().createSolanaWallets(window)
  const last = recall(lastWalletKey)
  const wish = isEntered(view)
    ? { wantedId, takesOnly: true, asksAtOnce: last === undefined }
    : { wantedId, asksAtOnce: wantedId !== undefined && last !== wantedId }
  const connecting = createConnection(wallets, wish, (error) => session.reportNotice(error))
  return (
    <>
      <Show when={connecting.connection()} keyed fallback={<Connect wallets={wallets()} connecting={connecting} />}>
        {(connection) => <Coins connection={connection} />}
      </Show>
      <RelayWallet connecting={connecting} />
    </>
  )
}
