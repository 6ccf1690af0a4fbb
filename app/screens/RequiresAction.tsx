import type { JSX } from 'solid-js'
import { onMount, Show } from 'solid-js'
import type { Gate, Session } from '../model/session.ts'
import { useNavigation } from '../session/createNavigation.tsx'
import { Choosing } from './Choosing.tsx'
import { GatePanel } from './GatePanel.tsx'
import { Review } from './Review.tsx'
import type { ScreenProps } from './screens.ts'

/** Draws what must be done before paying. Where the payer was stays noted, for whoever passes a gate goes on there. */
export function RequiresAction(props: ScreenProps<'requires_action'>): JSX.Element {
  const session = () => props.state.session
  const open = () => openGate(session().gate)
  return (
    <Show when={open()} fallback={<RiskReview session={session()} />}>
      {(gate) => <GatePanel gate={gate()} />}
    </Show>
  )
}

function RiskReview(props: { session: Session }): JSX.Element {
  const navigation = useNavigation()
  // What the payer was choosing when it came up is what the review is about.
  onMount(() => navigation.replace({ at: 'status' }))
  return (
    <Choosing session={props.session}>
      <Review session={props.session} />
    </Choosing>
  )
}

function openGate(gate: Gate) {
  return gate.kind === 'risk_review' ? undefined : gate
}
