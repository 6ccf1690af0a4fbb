import type { JSX } from 'solid-js'
import { onMount, Show } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { enOutcomes } from '../i18n/enOutcomes.ts'
import { useNavigation } from '../session/createNavigation.tsx'
import { Title } from '../ui/Title.tsx'
import { Choosing } from './Choosing.tsx'
import { Review } from './Review.tsx'
import type { ScreenProps } from './screens.ts'

/** Says what must be done before paying, and leads there. */
export function RequiresAction(props: ScreenProps<'requires_action'>): JSX.Element {
  const { text } = useText().with(enOutcomes)
  const navigation = useNavigation()
  const session = () => props.state.session
  // What the payer was choosing when it came up is what the gate is about.
  onMount(() => navigation.replace({ at: 'status' }))
  const gate = () => (
    <section class="panel">
      <Title lead={text().action.gates[session().gate.kind]}>{text().action.title}</Title>
    </section>
  )
  return (
    <Choosing session={session()}>
      <Show when={session().gate.kind === 'risk_review'} fallback={gate()}>
        <Review session={session()} />
      </Show>
    </Choosing>
  )
}
