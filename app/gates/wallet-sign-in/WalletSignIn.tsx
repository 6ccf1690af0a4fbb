import type { JSX } from 'solid-js'
import { createEffect, createSignal, on, Show } from 'solid-js'
import { deployment } from '#deployment'
import { useText } from '../../i18n/createI18n.tsx'
import { enSignIn } from '../../i18n/enSignIn.ts'
import { recall } from '../../lib/sessionMemory.ts'
import { evmKit } from '../../methods/kits.ts'
import { useSession } from '../../session/SessionContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { Title } from '../../ui/Title.tsx'
import { createProviders } from '../../wallets/createProviders.ts'
import { NoWallet } from './NoWallet.tsx'
import { Sign } from './Sign.tsx'
import { WalletProblem } from './WalletProblem.tsx'

/**
 * Signs in with a wallet: who asks and why, the wallet, then the message that it signs. The wallet comes first, for the
 * message holds for minutes only.
 */
export function WalletSignIn(): JSX.Element {
  const { createConnection, walletKey, WalletList } = evmKit.use()
  const { text, fill } = useText().with(enSignIn)
  const session = useSession()
  const wallets = createProviders(window)
  const wish = { wantedId: undefined, asksAtOnce: false }
  const connecting = createConnection(wallets, wish, (error) => session.reportNotice(error))
  const [isChoosing, setIsChoosing] = createSignal(false)
  createEffect(on(connecting.connection, () => setIsChoosing(false)))
  const connection = () => (isChoosing() ? undefined : connecting.connection())
  return (
    <section class="panel">
      <Title lead={fill(text().signIn.why, { brand: deployment.brand.name })}>{text().signIn.title}</Title>
      <Show
        when={connection()}
        keyed
        fallback={
          <>
            <Show when={connecting.problem()}>{(error) => <WalletProblem error={error()} />}</Show>
            <WalletList
              wallets={wallets()}
              preferredId={recall(walletKey)}
              connecting={connecting}
              none={(relay) => <NoWallet>{relay}</NoWallet>}
            />
          </>
        }
      >
        {(connected) => (
          <>
            <Sign connection={connected} />
            <Button kind="quiet" onClick={() => setIsChoosing(true)}>
              {text().signIn.other}
            </Button>
          </>
        )}
      </Show>
    </section>
  )
}
