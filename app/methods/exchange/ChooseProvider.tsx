import type { JSX } from 'solid-js'
import { For, Show } from 'solid-js'
import { formatUnits } from '../../chains/amount.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enExchange } from '../../i18n/enExchange.ts'
import { recentFirst } from '../../lib/recentFirst.ts'
import type { ProviderPage } from '../../model/session.ts'
import { useNavigation } from '../../session/createNavigation.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { Title } from '../../ui/Title.tsx'
import { limitedKit } from '../kits.ts'
import { Problem } from '../Problem.tsx'
import { createProviderVisit, lockedDollars } from './createProviderVisit.ts'

/** Decimals of a US dollar. */
const centDecimals = 2

/** Asks at which provider to pay, and how much where the session leaves it open. The steps live in the view, so that Back undoes each. */
export function ChooseProvider(props: { pages: readonly ProviderPage[] }): JSX.Element {
  const { AskAmount } = limitedKit.use()
  const { text, fill } = useText().with(enExchange)
  const navigation = useNavigation()
  const facts = useLiveSession()
  const { busyId, problem, start } = createProviderVisit()
  const asked = () => {
    const view = navigation.view()
    return props.pages.find(({ id }) => view.at === 'exchange' && view.step === `choose/${id}`)
  }
  const choose = (page: ProviderPage) => {
    const amount = page.needsAmount ? lockedDollars(facts().target) : undefined
    if (page.needsAmount && amount === undefined) navigation.go({ at: 'exchange', step: `choose/${page.id}` })
    else void start(page, amount)
  }
  return (
    <Show
      when={asked()}
      keyed
      fallback={
        <section class="panel">
          <Title>{text().exchange.providers}</Title>
          <Show when={problem()}>{(error) => <Problem error={error()} />}</Show>
          <ul class="list">
            <For each={recentFirst('inlet:recent-exchange', props.pages)}>
              {(page) => (
                <Choice
                  mark={<Mark name={page.name} />}
                  name={page.name}
                  isBusy={busyId() === page.id}
                  onChoose={() => choose(page)}
                />
              )}
            </For>
          </ul>
        </section>
      }
    >
      {(page) => (
        <AskAmount
          symbol="USD"
          decimals={centDecimals}
          go={fill(text().exchange.continue, { exchange: page.name })}
          isBusy={busyId() !== undefined}
          problem={problem()}
          onAmount={(units) => void start(page, formatUnits(units, centDecimals))}
        />
      )}
    </Show>
  )
}
