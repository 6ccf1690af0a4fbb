import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { recall } from '../../lib/sessionMemory.ts'
import { useNavigation } from '../../session/createNavigation.tsx'
import { useSession } from '../../session/SessionContext.tsx'
import { createProviders } from '../../wallets/createProviders.ts'
import { Connect } from './Connect.tsx'
import { createConnection } from './createConnection.ts'
import { Holder } from './Holder.tsx'
import { RelayWallet } from './RelayWallet.tsx'
import { wishOf } from './wishOf.ts'
import { keys } from './memoryKeys.ts'

/** Connects a wallet, shows what is in it, and commits to the coin that is tapped; an open session also asks how much. */
export function Choose(): JSX.Element {
  const session = useSession()
  const navigation = useNavigation()
  const wallets = createProviders(window)
  const wish = wishOf(navigation.view())
  const connecting = createConnection(wallets, wish, (error) => session.reportNotice(error))
  return (
    <section class="panel">
      <Show
        when={connecting.connection()}
        keyed
        fallback={
          <Connect wallets={wallets()} preferredId={wish.wantedId ?? recall(keys.wallet)} connecting={connecting} />
        }
      >
        {(connection) => <Holder connection={connection} />}
      </Show>
      <RelayWallet />
    </section>
  )
}
