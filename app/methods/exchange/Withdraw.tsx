import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enExchange } from '../../i18n/enExchange.ts'
import { useSession } from '../../session/SessionContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { Title } from '../../ui/Title.tsx'
import { choosingKit } from '../kits.ts'
import { useLiveSession } from '../../session/useLiveSession.ts'
import type { Exchange } from './exchanges.ts'
import { otherId } from './exchanges.ts'

/** Asks which coin on which network leaves an exchange; where it sells by link, offers to buy there instead. */
export function Withdraw(props: { exchange: Exchange; onBuy: () => void }): JSX.Element {
  const { AssetPicker, createCommit, usualRefund } = choosingKit.use()
  const { text, fill } = useText().with(enExchange)
  const session = useSession()
  const facts = useLiveSession()
  const { busyId, problem, commit } = createCommit()
  const name = () => ({ exchange: props.exchange.name })
  return (
    <section class="panel">
      <Title>{text().exchange.assetTitle}</Title>
      <AssetPicker
        busyId={busyId()}
        problem={problem()}
        onPick={(asset) => {
          const refundAddress = usualRefund(facts(), asset)
          void commit(
            {
              kind: 'transfer',
              asset,
              ...(props.exchange.id !== otherId && { exchange: props.exchange.id }),
              ...(refundAddress && { refundAddress }),
            },
            { at: 'exchange' },
            'step',
          )
        }}
      />
      <Show when={props.exchange.hasPayLink && session.payLink}>
        <Button kind="secondary" onClick={() => props.onBuy()}>
          {fill(text().exchange.buy, name())}
        </Button>
      </Show>
    </section>
  )
}
