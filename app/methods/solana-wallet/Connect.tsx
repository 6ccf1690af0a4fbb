import type { JSX } from 'solid-js'
import { For, Show } from 'solid-js'
import { enSolana } from '../../i18n/enSolana.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Title } from '../../ui/Title.tsx'
import type { SolanaWallet } from '../../wallets/solana/solanaWallet.ts'
import { Problem } from '../Problem.tsx'
import type { Connecting } from './createConnection.ts'

/** Asks for a Solana wallet and connects it. */
export function Connect(props: { wallets: readonly SolanaWallet[]; connecting: Connecting }): JSX.Element {
  const { text, fill } = useText().with(enSolana)
  return (
    <>
      <Title>{text().solana.connectTitle}</Title>
      <Show when={props.connecting.problem()}>{(error) => <Problem error={error()} />}</Show>
      <Show
        when={props.wallets.length > 0}
        fallback={
          <Notice kind="info" word={text().frame.information} title={`${text().choose.noWallet}.`}>
            {text().solana.noneBody}
          </Notice>
        }
      >
        <ul class="list">
          <For each={props.wallets}>
            {(wallet) => (
              <Choice
                mark={wallet.icon ? <Mark name={wallet.name} image={wallet.icon} /> : <Icon name="wallet" />}
                name={fill(text().solana.connect, { wallet: wallet.name })}
                why={
                  props.connecting.asking() === wallet
                    ? fill(text().solana.answer, { wallet: wallet.name })
                    : text().choose.hasWallet
                }
                isBusy={props.connecting.asking() === wallet}
                onChoose={() => void props.connecting.connect(wallet)}
              />
            )}
          </For>
        </ul>
      </Show>
    </>
  )
}
