import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enAddress } from '../../i18n/enAddress.ts'
import { useSession } from '../../session/SessionContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { Title } from '../../ui/Title.tsx'
import { AssetPicker } from '../AssetPicker.tsx'
import { createCommit } from '../createCommit.ts'
import { usualRefund } from '../RefundLine.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import type { Exchange } from './exchanges.ts'

/** Asks what the payer holds at an exchange; where it sells by link, offers to buy there instead. */
export function Withdraw(props: { exchange: Exchange; onBuy: () => void }): JSX.Element {
  const { text, fill } = useText().with(enAddress)
  const session = useSession()
  const facts = useLiveSession()
  const { busyId, problem, commit } = createCommit()
  const name = () => ({ exchange: props.exchange.name })
  return (
    <section class="panel">
      <Title>{fill(text().exchange.assetTitle, name())}</Title>
      <AssetPicker
        busyId={busyId()}
        problem={problem()}
        onPick={(asset) => {
          const refundAddress = usualRefund(facts(), asset)
          void commit(
            { kind: 'transfer', asset, exchange: props.exchange.id, ...(refundAddress && { refundAddress }) },
            { at: 'exchange' },
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
