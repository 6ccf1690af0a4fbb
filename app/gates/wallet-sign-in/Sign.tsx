import type { JSX } from 'solid-js'
import { Match, Show, Switch, untrack } from 'solid-js'
import { addressGroups } from '../../chains/addressGroups.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enSignIn } from '../../i18n/enSignIn.ts'
import { sendingKit } from '../../methods/kits.ts'
import { AddressText } from '../../ui/AddressText.tsx'
import { Button } from '../../ui/Button.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import type { WalletProvider } from '../../wallets/eip1193.ts'
import { createSignIn } from './createSignIn.ts'
import { Message } from './Message.tsx'
import { WalletProblem } from './WalletProblem.tsx'

/** Shows the account and the whole message, and has the wallet sign it. */
export function Sign(props: { connection: { readonly info: WalletProvider; readonly account: string } }): JSX.Element {
  const { WalletWait } = sendingKit.use()
  const { text, fill } = useText().with(enSignIn)
  // This is drawn anew for another connection.
  const { info, account } = untrack(() => props.connection)
  const signing = createSignIn(info, account)
  const wallet = { wallet: info.name }
  const ready = () => {
    const state = signing.state()
    return 'challenge' in state ? state : undefined
  }
  const isInWallet = () => {
    const state = signing.state()
    return state.step === 'over' && state.isInWallet
  }
  return (
    <>
      <div class="card">
        <span class="muted small">{text().signIn.account}</span>
        <AddressText address={account} groups={addressGroups(account)} />
      </div>
      <Switch>
        <Match when={ready()}>
          {(state) => (
            <>
              <Message challenge={state().challenge} />
              <Show when={signing.problem()}>{(error) => <WalletProblem error={error()} />}</Show>
              <Button icon="wallet" isBusy={state().step !== 'ready'} onClick={() => void signing.sign()}>
                {fill(text().signIn.sign, wallet)}
              </Button>
              <Show when={state().step === 'signing'}>
                <WalletWait wallet={info.name} />
              </Show>
              <Show when={state().step === 'checking'}>
                <p class="muted small" role="status">
                  {text().signIn.checking}
                </p>
              </Show>
            </>
          )}
        </Match>
        <Match when={signing.state().step === 'asking'}>
          <Skeleton rows={3} />
        </Match>
        <Match when={signing.problem()}>
          {(error) => (
            <>
              <WalletProblem error={error()} onRetry={() => void signing.renew()} retry={text().signIn.renew} />
              <Show when={isInWallet()}>
                <p class="muted small">{fill(text().signIn.late, wallet)}</p>
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </>
  )
}
