import type { JSX } from 'solid-js'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { pairs } from '#pairs'
import { useText } from '../../i18n/createI18n.tsx'
import { enSolana } from '../../i18n/enSolana.ts'
import { recall } from '../../lib/sessionMemory.ts'
import { later } from '../../parts/later.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Title } from '../../ui/Title.tsx'
import type { SolanaWallet } from '../../wallets/solana/solanaWallet.ts'
import { sendingKit } from '../kits.ts'
import { WithoutWallet } from '../WithoutWallet.tsx'
import type { Connecting } from './createConnection.ts'
import { lastWalletKey } from './createConnection.ts'
import { RelayChoice } from '../relayLater.tsx'
import { loadSolanaRelay } from './loadSolanaRelay.ts'

const PairSolana = later(async () => (await loadSolanaRelay()).PairSolana)

/** Wallets that are not here by then are not waited for. */
const searchMs = 1_500

/** Asks for a Solana wallet and connects it; where there is none, says how to get to one. After them comes what pairs one on another device, where the deployment has that. */
export function Connect(props: { wallets: readonly SolanaWallet[]; connecting: Connecting }): JSX.Element {
  const { createPatience, enWallet, WalletNotice, WalletWait } = sendingKit.use()
  const { text, fill } = useText().with({ ...enSolana, ...enWallet })
  const isSearching = createPatience(searchMs)
  const tried = () => props.wallets.find(({ id }) => id === recall(lastWalletKey))
  const asking = () => props.connecting.asking()
  const [isPairing, setIsPairing] = createSignal(false)
  const relay = () => pairs && <RelayChoice onChoose={() => setIsPairing(true)} />
  return (
    <>
      <Title>{text().solana.connectTitle}</Title>
      <Show when={props.connecting.problem()}>
        {(error) => <WalletNotice error={error()} wallet={tried()?.name ?? ''} />}
      </Show>
      <Switch>
        <Match when={pairs && isPairing()}>
          <PairSolana wallets={props.wallets} connecting={props.connecting} onEnd={() => setIsPairing(false)} />
        </Match>
        <Match when={props.wallets.length > 0}>
          <ul class="list">
            <For each={props.wallets}>
              {(wallet) => (
                <Choice
                  mark={wallet.icon ? <Mark name={wallet.name} image={wallet.icon} /> : <Icon name="wallet" />}
                  name={fill(text().wallet.connect, { wallet: wallet.name })}
                  why={wallet.why ?? text().choose.hasWallet}
                  isBusy={asking() === wallet}
                  onChoose={() => void props.connecting.connect(wallet)}
                />
              )}
            </For>
            {relay()}
          </ul>
          <Show when={asking()}>{(wallet) => <WalletWait wallet={wallet().name} />}</Show>
        </Match>
        <Match when={isSearching()}>
          <Skeleton rows={2} />
        </Match>
        <Match when={true}>
          <WithoutWallet family="solana">{pairs && <ul class="list">{relay()}</ul>}</WithoutWallet>
        </Match>
      </Switch>
    </>
  )
}
