import type { JSX } from 'solid-js'
import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import { pairs } from '#pairs'
import { useText } from '../../i18n/createI18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { later } from '../../parts/later.tsx'
import type { WalletProvider } from '../../wallets/eip1193.ts'
import { sendingKit } from '../kits.ts'
import { readChains } from './chainAccess.ts'
import type { Connecting } from './createConnection.ts'
import { loadEvmRelay } from './loadEvmRelay.ts'
import { RelayChoice } from '../relayLater.tsx'
import { nodeOf } from './resumeRelay.ts'

/** Wallets that are not here by then are not waited for. */
const searchMs = 1_500

const PairEvm = later(async () => (await loadEvmRelay()).PairEvm)

/** Draws the wallets of this browser, each of which connects by a tap; with one wallet it is one button. Two of one name are told apart by their domain. After them comes what pairs a wallet on another device, where the deployment has that. */
export function WalletList(props: {
  wallets: readonly WalletProvider[]
  preferredId: string | undefined
  connecting: Connecting
  /** Says what to do where there is none, around what pairs one. */
  none: (relay: JSX.Element) => JSX.Element
}): JSX.Element {
  const { createPatience, enWallet, WalletWait } = sendingKit.use()
  const { text, fill } = useText().with(enWallet)
  const isSearching = createPatience(searchMs)
  const wallets = createMemo(() => props.wallets.filter((wallet) => wallet !== props.connecting.silent()))
  const [isPairing, setIsPairing] = createSignal(false)
  const only = createMemo(
    () => wallets().find(({ id }) => id === props.preferredId) ?? (wallets().length === 1 ? wallets()[0] : undefined),
  )
  const others = createMemo(() => wallets().filter((wallet) => wallet !== only()))
  const asking = () => props.connecting.asking()
  const connect = (wallet: WalletProvider) => void props.connecting.connect(wallet)
  const relay = () => pairs && <RelayChoice onChoose={() => setIsPairing(true)} />
  return (
    <Switch>
      <Match when={asking()} keyed>
        {(wallet) => (
          <>
            <Button isBusy>{fill(text().wallet.connect, { wallet: wallet.name })}</Button>
            <WalletWait wallet={wallet.name} />
          </>
        )}
      </Match>
      <Match when={pairs && isPairing()}>
        <PairEvm
          nodeOf={nodeOf}
          readChains={readChains}
          onWallet={(wallet) => {
            setIsPairing(false)
            connect(wallet)
          }}
          onBack={() => setIsPairing(false)}
        />
      </Match>
      <Match when={props.connecting.isRestoring() || (wallets().length === 0 && isSearching())}>
        <Skeleton rows={2} />
      </Match>
      <Match when={wallets().length === 0}>{props.none(pairs && <ul class="list">{relay()}</ul>)}</Match>
      <Match when={true}>
        <Show when={only()}>
          {(wallet) => (
            <Button icon="wallet" onClick={() => connect(wallet())}>
              {fill(text().wallet.connect, { wallet: wallet().name })}
            </Button>
          )}
        </Show>
        <Show when={others().length > 0 || pairs}>
          <ul class="list">
            <For each={others()}>
              {(wallet) => (
                <Choice
                  mark={wallet.icon ? <Mark name={wallet.name} image={wallet.icon} /> : <Icon name="wallet" />}
                  name={wallet.name}
                  why={wallet.why ?? wallet.rdns ?? text().choose.hasWallet}
                  onChoose={() => connect(wallet)}
                />
              )}
            </For>
            {relay()}
          </ul>
        </Show>
      </Match>
    </Switch>
  )
}
