import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { enEnds } from '../i18n/enEnds.ts'
import { loadAside } from '../methods/registry.ts'
import type { Session } from '../model/session.ts'
import { whenLoaded } from '../parts/whenLoaded.tsx'
import { useNavigation } from '../session/createNavigation.tsx'
import { Button } from '../ui/Button.tsx'
import { Title } from '../ui/Title.tsx'
import { outcomesKit } from './outcomesLater.ts'

const WaitingTools = whenLoaded(async () => (await loadAside()).WaitingTools)

/** Says that the source of a payment is looked at, or was refused, in words that blame nobody; and the ways on. */
export function Review(props: { session: Session }): JSX.Element {
  const { Outcome } = outcomesKit.use()
  const { text } = useText().with(enEnds)
  const navigation = useNavigation()
  const isBlocked = () => props.session.issue === 'risk_blocked'
  const words = () => (isBlocked() ? text().review.blocked : text().review.waits)
  return (
    <section class="panel">
      <Outcome kind={isBlocked() ? 'info' : 'ended'} />
      <Title lead={words().body}>{words().title}</Title>
      <Show when={props.session.offers.length > 0}>
        <Button kind={isBlocked() ? 'primary' : 'secondary'} onClick={() => navigation.go({ at: 'choose' })}>
          {text().review.another}
        </Button>
      </Show>
      <WaitingTools session={props.session} />
    </section>
  )
}
