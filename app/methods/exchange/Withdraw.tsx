import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { Asset } from '../../chains/assets.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enExchange } from '../../i18n/enExchange.ts'
import { useSession } from '../../session/SessionContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { askingKit, choosingKit } from '../kits.ts'
import type { Exchange } from './exchanges.ts'
import { otherId } from './exchanges.ts'

/** Asks which coin on which network leaves an exchange; where it sells by link, offers to buy there instead. */
export function Withdraw(props: { exchange: Exchange; onBuy: () => void }): JSX.Element {
  const { PickAsset } = askingKit.use()
  const { createCommit } = choosingKit.use()
  const { text, fill } = useText().with(enExchange)
  const session = useSession()
  const { busyId, problem, commit } = createCommit()
  const name = () => ({ exchange: props.exchange.name })
  const choose = (asset: Asset, refundAddress?: string) => {
    const { id } = props.exchange
    const from = id === otherId ? {} : { exchange: id }
    return commit(
      { kind: 'transfer', asset, ...from, ...(refundAddress && { refundAddress }) },
      { at: 'exchange' },
      'step',
    )
  }
  return (
    <section class="panel">
      <PickAsset
        title={text().exchange.assetTitle}
        refund={{ at: 'exchange', step: `choose/${props.exchange.id}/refund` }}
        busyId={busyId()}
        problem={problem()}
        onChoose={choose}
      />
      <Show when={props.exchange.hasPayLink && session.payLink}>
        <Button kind="secondary" onClick={() => props.onBuy()}>
          {fill(text().exchange.buy, name())}
        </Button>
      </Show>
    </section>
  )
}
