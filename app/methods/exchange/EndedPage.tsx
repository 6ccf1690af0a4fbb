import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enExchange } from '../../i18n/enExchange.ts'
import type { Redirect } from '../../model/instruction.ts'
import { useNavigation } from '../../session/createNavigation.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Title } from '../../ui/Title.tsx'
import { Problem } from '../Problem.tsx'
import { createProviderVisit, lockedDollars } from './createProviderVisit.ts'

/** Says that the page of a provider ended and that a payment made there is still noticed; a fresh page is one tap away. */
export function EndedPage(props: { instruction: Redirect }): JSX.Element {
  const { text, fill } = useText().with(enExchange)
  const navigation = useNavigation()
  const facts = useLiveSession()
  const { busyId, problem, start } = createProviderVisit()
  const page = () =>
    facts()
      .offers.flatMap((offer) => (offer.kind === 'exchange' ? (offer.pages ?? []) : []))
      .find(({ name }) => name === props.instruction.provider)
  const renew = () => {
    const known = page()
    if (!known) return navigation.go({ at: 'choose' })
    const amount = known.needsAmount ? lockedDollars(facts().target) : undefined
    if (known.needsAmount && amount === undefined) navigation.go({ at: 'exchange', step: `choose/${known.id}` })
    else void start(known, amount)
  }
  return (
    <section class="panel">
      <Title lead={text().exchange.pageEndedLead}>
        {fill(text().exchange.pageEnded, { exchange: props.instruction.provider })}
      </Title>
      <Show when={problem()}>{(error) => <Problem error={error()} />}</Show>
      <Button isBusy={busyId() !== undefined} onClick={renew}>
        {text().exchange.freshPage}
      </Button>
    </section>
  )
}
