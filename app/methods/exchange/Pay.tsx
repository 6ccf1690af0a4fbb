import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enExchange } from '../../i18n/enExchange.ts'
import type { Redirect, Transfer } from '../../model/instruction.ts'
import { Title } from '../../ui/Title.tsx'
import { receiverKit } from '../kits.ts'
import { exchangeName } from './exchanges.ts'
import { Guide } from './Guide.tsx'

/** Leads through a withdrawal, or on to the page of the exchange. */
export function Pay(props: { instruction: Transfer | Redirect }): JSX.Element {
  const transfer = () => (props.instruction.kind === 'transfer' ? props.instruction : undefined)
  const redirect = () => (props.instruction.kind === 'redirect' ? props.instruction : undefined)
  return (
    <Show
      when={transfer()}
      fallback={<Show when={redirect()}>{(instruction) => <GoOn instruction={instruction()} />}</Show>}
    >
      {(instruction) => <Guide instruction={instruction()} />}
    </Show>
  )
}

function GoOn(props: { instruction: Redirect }): JSX.Element {
  const { ExternalLink } = receiverKit.use()
  const { text, fill } = useText().with(enExchange)
  const name = () => ({ exchange: exchangeName(props.instruction.provider) })
  return (
    <section class="panel">
      <Title lead={props.instruction.confirmsItself ? text().exchange.openedFollows : text().exchange.openedProof}>
        {fill(text().exchange.continue, name())}
      </Title>
      <ExternalLink class="button primary" link={{ kind: 'provider', url: props.instruction.url }}>
        {fill(text().exchange.open, name())}
      </ExternalLink>
    </section>
  )
}
