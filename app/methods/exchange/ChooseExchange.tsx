import type { JSX } from 'solid-js'
import { For, Match, Switch } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enExchange } from '../../i18n/enExchange.ts'
import { useNavigation } from '../../session/createNavigation.tsx'
import { recentFirst } from '../../lib/recentFirst.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { Title } from '../../ui/Title.tsx'
import { choosingKit } from '../kits.ts'
import { Buy } from './Buy.tsx'
import type { Exchange } from './exchanges.ts'
import { exchanges, otherId } from './exchanges.ts'
import { Withdraw } from './Withdraw.tsx'

/** Asks which exchange, then what the payer holds there. The steps live in the view, so that Back undoes each. */
export function ChooseExchange(): JSX.Element {
  const { noteRecent } = choosingKit.use()
  const navigation = useNavigation()
  const { text } = useText().with(enExchange)
  const all = () => [
    ...recentFirst('inlet:recent-exchange', exchanges),
    { id: otherId, name: text().exchange.other, hasPayLink: false },
  ]
  const step = () => {
    const view = navigation.view()
    const [, id, act] = (view.at === 'exchange' ? (view.step ?? '') : '').split('/')
    return { exchange: all().find((exchange) => exchange.id === id), isBuying: act === 'buy' }
  }
  return (
    <Switch
      fallback={
        <ExchangeList
          exchanges={all()}
          onChoose={({ id }) => {
            noteRecent('inlet:recent-exchange', id)
            navigation.go({ at: 'exchange', step: `choose/${id}` })
          }}
        />
      }
    >
      <Match when={step().isBuying && step().exchange}>{(exchange) => <Buy exchange={exchange()} />}</Match>
      <Match when={step().exchange}>
        {(exchange) => (
          <Withdraw
            exchange={exchange()}
            onBuy={() => navigation.go({ at: 'exchange', step: `choose/${exchange().id}/buy` })}
          />
        )}
      </Match>
    </Switch>
  )
}

function ExchangeList(props: { exchanges: readonly Exchange[]; onChoose: (exchange: Exchange) => void }): JSX.Element {
  const { text } = useText().with(enExchange)
  return (
    <section class="panel">
      <Title>{text().exchange.title}</Title>
      <ul class="list">
        <For each={props.exchanges}>
          {(exchange) => (
            <Choice
              mark={<Mark name={exchange.name} />}
              name={exchange.name}
              onChoose={() => props.onChoose(exchange)}
            />
          )}
        </For>
      </ul>
    </section>
  )
}
